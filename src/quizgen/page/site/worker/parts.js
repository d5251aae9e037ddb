// The parts of the engine: files beside the page, or what the single file has inside.
export class Parts {
  constructor(from, told) {
    Object.assign(this, {base: from.base, parts: from.parts ?? {}, sizes: from.sizes ?? {}, told, got: {}});
    this.total = Object.values(this.sizes).reduce((sum, size) => sum + size, 0);
    this.fetch = self.fetch.bind(self);
  }

  async get(name) {
    if (this.parts[name]) return new Response(this.parts[name], {headers: {'content-type': typeOf(name)}});
    const answer = await this.fetch(this.base + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return this.counted(name, answer);
  }

  // Counts what streams by: how large a packed answer is, its headers don't say.
  counted(name, answer) {
    if (!(name in this.sizes) || !answer.body) return answer;
    this.got[name] = 0;
    const counter = new TransformStream({transform: (part, to) => {
      this.got[name] += part.length;
      to.enqueue(part);
      this.told(Object.values(this.got).reduce((sum, size) => sum + size, 0), this.total);
    }});
    return new Response(answer.body.pipeThrough(counter), {headers: {'content-type': typeOf(name)}});
  }

  async bytes(name) {
    return new Uint8Array(await (await this.get(name)).arrayBuffer());
  }

  // For Python's imports, which can't wait: a worker may fetch and stand still meanwhile.
  bytesNow(name) {
    if (this.parts[name]) return this.parts[name];
    const request = new XMLHttpRequest();
    request.open('GET', this.base + name, false);
    request.responseType = 'arraybuffer';
    request.send();
    if (request.status !== 200) throw new Error(`${name}: ${request.status}`);
    return new Uint8Array(request.response);
  }
}

const typeOf = name => name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
