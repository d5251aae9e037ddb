// The parts of the engine: files beside the page, or what the single file has inside.
export class Parts {
  constructor(from, told) {
    Object.assign(this, {base: from.base, parts: from.parts ?? {}, sizes: from.sizes ?? {}, told, got: {}});
    this.total = Object.values(this.sizes).reduce((sum, size) => sum + size, 0);
    this.fetch = self.fetch.bind(self);
  }

  async get(name) {
    if (this.parts[name]) return this.named(name, this.parts[name]);
    const answer = await this.fetch(this.base + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    if (name in this.sizes && answer.body) this.count(name, answer.clone().body);
    const isNamed = answer.headers.get('content-type')?.startsWith(typeOf(name)) || !name.endsWith('.wasm');
    return isNamed ? answer : this.named(name, answer.body); // as it came: browsers keep with it what they compile
  }

  named(name, content) { return new Response(content, {headers: {'content-type': typeOf(name)}}); }

  // Counts what streams by: how large a packed answer is, its headers don't say.
  async count(name, body) {
    try {
      for await (const part of chunks(body)) {
        this.got[name] = (this.got[name] ?? 0) + part.length;
        this.told(Object.values(this.got).reduce((sum, size) => sum + size, 0), this.total);
      }
    } catch { /* whoever needs the answer tells of it */ }
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

async function* chunks(body) {
  const reader = body.getReader();
  for (let {done, value} = await reader.read(); !done; {done, value} = await reader.read()) yield value;
}
