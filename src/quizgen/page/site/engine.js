// The page's side of the worker: one request at a time; what is no longer wanted is dropped; a dead worker is replaced.
const PATIENCE = 1500; // ms: a request that runs longer than this is ended when a newer one makes it useless

const ASKS = ['build', 'findings', 'questions']; // may take long, and are of no use once the sheet has changed

export class Superseded extends Error {}

export class Engine {
  // `from` gives what the worker starts with; `on` has what to call: loading, building, ready, failed, restarted.
  constructor(from, on) {
    Object.assign(this, {from, on, queue: [], running: null, next: 0, worker: null, deaths: 0});
    this.start();
  }

  async start() {
    this.isReady = false;
    try {
      const {source, message} = await this.from();
      const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'})); // a blob is bound by the page's policy
      this.worker = new Worker(url, {name: 'quizgen'});
      this.worker.onmessage = ({data}) => this.heard(data);
      this.worker.onerror = event => { event.preventDefault?.(); this.died(event.message || 'the worker ended'); };
      this.worker.postMessage({start: message});
      this.pump();
    } catch (error) {
      this.on.failed(error.message);
    }
  }

  ask(what, asked = {}, files = {}) {
    return new Promise((yes, no) => {
      this.queue.push({id: ++this.next, what, asked: JSON.stringify(asked), files, yes, no});
      this.pump();
    });
  }

  pump() {
    if (this.running || !this.worker || !this.queue.length) return;
    const request = this.running = this.queue.shift();
    request.since = performance.now();
    this.worker.postMessage({id: request.id, what: request.what, asked: request.asked, files: request.files});
  }

  heard(data) {
    if (data.ready) { this.isReady = true; this.on.ready(); }
    else if (data.loading) this.on.loading(data.loading);
    else if (data.building) this.on.building(data.building);
    else if (data.failed) this.on.failed(data.failed);
    else if (data.fatal) this.died(data.error);
    else if (this.running?.id === data.id) {
      const {yes, no} = this.running;
      this.running = null;
      this.deaths = 0;
      data.error ? no(new Error(data.error)) : yes(data.result);
      this.pump();
    }
  }

  // Drops all that waits; ends what has been running for long. Call it before a request that makes the others useless.
  supersede() {
    for (const request of this.queue.splice(0)) request.no(new Superseded());
    if (this.running && ASKS.includes(this.running.what) && this.isReady && performance.now() - this.running.since > PATIENCE) this.restart(new Superseded());
  }

  stop() {
    for (const request of this.queue.splice(0)) request.no(new Superseded());
    this.restart(new Superseded());
  }

  restart(reason) {
    this.worker?.terminate();
    this.worker = null;
    this.running?.no(reason);
    this.running = null;
    this.start();
  }

  died(why) {
    const waiting = this.queue.splice(0);
    this.deaths += 1;
    this.restart(new Superseded());
    for (const request of waiting) request.no(new Superseded());
    if (this.deaths < 3) this.on.restarted(why);
    else this.on.failed(why);
  }
}
