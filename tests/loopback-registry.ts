import {spawn} from 'node:child_process'
import {createReadStream, existsSync, readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'

// What npm asks a registry for, from what is installed here: so that its real client runs without a network.

export interface Registry {
  readonly url: string
  close(): void
}

const root = fileURLToPath(new URL('../', import.meta.url))
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
  readonly packages: Readonly<Record<string, unknown>>
}

/** Serves the packages of the lockfile that are installed, and Ordval from its tarball. */
export async function openRegistry(tarball: string): Promise<Registry> {
  const server = createServer((request, response) => answer(request, response, tarball))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  return {url: `http://127.0.0.1:${port}/`, close: () => server.close()}
}

function answer(request: IncomingMessage, response: ServerResponse, tarball: string): void {
  const {pathname, searchParams} = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const packed = searchParams.get('packed')
  if (packed === '') createReadStream(tarball).pipe(response)
  else if (packed !== null) pack(packed).stdout.pipe(response)
  else describe(decodeURIComponent(pathname.slice(1)), request, response)
}

function describe(name: string, request: IncomingMessage, response: ServerResponse): void {
  const folders = name === 'ordval' ? [''] : foldersOf(name)
  if (folders.length === 0) response.statusCode = 404
  const versions = folders.map(folder => {
    const manifest = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'))
    const tarball = `http://${request.headers.host}/${name}?packed=${encodeURIComponent(folder)}`
    return [manifest.version as string, {...manifest, dist: {tarball}}] as const
  })
  const latest = versions.at(0)?.[0]
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({name, 'dist-tags': {latest}, versions: Object.fromEntries(versions)})
  )
}

/** The folders of `node_modules` that hold a package, in each of its versions. */
function foldersOf(name: string): string[] {
  return Object.keys(lock.packages).filter(
    folder => folder.endsWith(`node_modules/${name}`) && existsSync(`${root}${folder}/package.json`)
  )
}

function pack(folder: string) {
  const [parent, own] = [folder.replace(/\/[^/]+$/, ''), folder.replace(/^.*\//, '')]
  return spawn('tar', ['-czf', '-', '--exclude', 'node_modules', '-C', `${root}${parent}`, own])
}
