# docker build -t langnghe . && docker run --init --ulimit core=0 -p 127.0.0.1:8080:8080 \
#   -v langnghe-data:/data -v langnghe-keys:/keys langnghe
# Further keys of the environment are in .env.example. A command: docker exec CONTAINER langnghe doctor

FROM node:22-bookworm AS build
WORKDIR /langnghe
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data KEY_DIR=/keys
WORKDIR /langnghe
COPY --from=build /langnghe/package.json /langnghe/LICENSE /langnghe/NOTICE ./
COPY --from=build /langnghe/node_modules node_modules
COPY --from=build /langnghe/dist dist
RUN ln -s /langnghe/dist/server/main.js /usr/local/bin/langnghe \
  && install -d -o node -g node -m 700 /data /keys
USER node
VOLUME ["/data", "/keys"]
EXPOSE 8080
CMD ["langnghe", "serve"]
