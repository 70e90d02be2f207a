/** The look of the page that the `html` report is: readable on a screen, in the dark and on paper. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #fdfcfa; --ink: #1d1d1f; --soft: #5c5c63; --rule: #dcd9d2; --card: #fff;
  --error: #a4161a; --error-mark: #ffd9d6; --warning: #7a4a00; --warning-mark: #ffe7b3;
  --info: #0b4f8a; --info-mark: #d6e9fb; --accepted: #2f6b3a; --accepted-mark: #e0f0e0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #17181b; --ink: #ececec; --soft: #a6a7ad; --rule: #3a3b40; --card: #1f2024;
    --error: #ff9c94; --error-mark: #6b1f1d; --warning: #f5c76a; --warning-mark: #5c4308;
    --info: #8cc4f7; --info-mark: #173f63; --accepted: #9ed3a6; --accepted-mark: #1f4527;
  }
}
* { box-sizing: border-box }
body {
  margin: 0 auto; padding: 2rem 1.25rem; max-width: 52rem; background: var(--page);
  color: var(--ink); font: 1rem/1.55 Georgia, 'Times New Roman', serif;
}
h1, h2, strong, .place, .line, sup, footer { font-family: system-ui, sans-serif }
h1 { margin: 0; font-size: 1.5rem }
header p { margin: .25rem 0 2rem; font-size: 1.15rem }
h2 { margin: 2.5rem 0 1rem; font-size: 1.1rem; overflow-wrap: anywhere }
article {
  margin: 0 0 1.5rem; border: 1px solid var(--rule); border-radius: .4rem; background: var(--card);
}
.text { padding: .75rem 1rem; border-bottom: 1px solid var(--rule) }
.text p { display: flex; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
.text p > :last-child { flex: 1; min-width: 0 }
.line { flex: none; width: 3.5rem; color: var(--soft); font-size: .8rem; line-height: 1.9 }
mark { padding: .05em .2em; border-radius: .2em; border-bottom: 2px solid; color: inherit }
mark.error { background: var(--error-mark); border-color: var(--error) }
mark.warning { background: var(--warning-mark); border-color: var(--warning) }
mark.info { background: var(--info-mark); border-color: var(--info) }
mark.accepted { background: var(--accepted-mark); border-color: var(--accepted); border-bottom-style: dashed }
sup { margin-left: .15em; font-size: .65em; line-height: 1 }
ol { margin: 0; padding: .75rem 1rem .75rem 2.75rem }
li + li { margin-top: .75rem }
li p { margin: 0 }
strong { font-size: .8rem; letter-spacing: .02em }
.error strong { color: var(--error) }
.warning strong { color: var(--warning) }
.info strong { color: var(--info) }
.accepted strong { color: var(--accepted) }
.place, .source { color: var(--soft); font-size: .85rem }
.source { overflow-wrap: anywhere }
ins { text-decoration: none; font-weight: bold }
a { color: inherit }
footer { margin-top: 3rem; color: var(--soft); font-size: .8rem }
@media print {
  :root {
    --page: #fff; --ink: #000; --soft: #444; --rule: #bbb; --card: #fff;
    --error: #a4161a; --error-mark: #ffe3e0; --warning: #7a4a00; --warning-mark: #fff0cc;
    --info: #0b4f8a; --info-mark: #e4f0fb; --accepted: #2f6b3a; --accepted-mark: #eaf5ea;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  li, .text p { break-inside: avoid }
  h2 { break-after: avoid }
}
`
