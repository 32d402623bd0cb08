// Calls the agent when somebody waits: a short tone, and the number in the title for the tab that isn't in front.
export class Bell {
  #context = null;
  #title = document.title;

  get on() {
    return localStorage.getItem('carechat.desk.sound') !== 'off';
  }

  toggle() {
    localStorage.setItem('carechat.desk.sound', this.on ? 'off' : 'on');
  }

  title(waiting, unread) {
    const n = waiting + unread;
    document.title = n ? `(${n}) ${this.#title}` : this.#title;
  }

  /** Browsers are silent until the page was touched once; then a refused tone is no error. */
  ring(urgent = false) {
    if (!this.on) return;
    try {
      this.#context ??= new AudioContext();
      this.#context.resume();
      const tones = urgent ? [880, 660, 880, 660] : [660, 880];
      tones.forEach((pitch, at) => this.#tone(pitch, at * 0.16));
    } catch {
      // No sound here; the title and the list still say it.
    }
  }

  #tone(pitch, after) {
    const from = this.#context.currentTime + after;
    const tone = this.#context.createOscillator();
    const gain = this.#context.createGain();
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(0.12, from + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, from + 0.28);
    tone.connect(gain).connect(this.#context.destination);
    tone.start(from);
    tone.stop(from + 0.3);
  }
}
