# docker build -t ordval . && docker run --rm -v "$PWD:/texts:ro" ordval docs
FROM node:24.11.1-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --silent && mv ordval-*.tgz ordval.tgz

FROM node:24.11.1-bookworm-slim
WORKDIR /install
COPY --from=build /build/ordval.tgz ./
RUN npm install --global --ignore-scripts --no-audit --no-fund ./ordval.tgz && rm ordval.tgz
USER node
WORKDIR /texts
ENTRYPOINT ["ordval"]
CMD ["."]
