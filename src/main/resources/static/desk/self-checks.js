// Draws self-checks for review, by Graphviz. Served, the page asks the service for the checks in use; written by the
// command, it brings the checks and the engine with it. Stands alone, so that it can be put into one file.
const ENDS = {
  solved: ['解决了', '#dff2e1'], book: ['约上门', '#e3edfb'], emergency: ['紧急：先保安全', '#fbdedb'],
  'gas-company': ['找燃气公司', '#fdf0d5'], observe: ['先观察', '#eef0f2'], person: ['转人工', '#ece5f8'],
};
const RISKS = { user: '', 'power-off-first': '先断电', technician: '只能师傅做' };
const WIDTH = 15;
/** Graphviz takes a Chinese character for narrower than it is; the style sheet draws it at 13. */
const WIDE = 17;

const checks = await read();
const { instance } = globalThis.Viz ?? await import('../_static/at/viz-js/viz/3.29.0/dist/viz.js');
const engine = await instance();
const page = { product: document.getElementById('product'), drawings: document.getElementById('drawings') };
if (checks) start();

async function read() {
  const brought = document.getElementById('checks').textContent;
  if (brought) return JSON.parse(brought);
  const answer = await fetch('/api/v1/admin/knowledge/self-checks', { credentials: 'same-origin' });
  if (answer.ok) return answer.json();
  document.getElementById('drawings').append(element('p', answer.status === 401 || answer.status === 403 ? '请先用管理员账号登录工作台，再打开这一页。' : '没读到自查流程，请稍后再试。', 'bad'));
  return null;
}

function start() {
  document.getElementById('version').textContent = `${checks.checks.length} 个流程，版本 ${checks.version.slice(0, 12)}`;
  const products = [...new Set(checks.checks.flatMap((check) => check.products))];
  [...products, '全部产品'].forEach((name) => page.product.append(new Option(name)));
  page.product.value = decodeURIComponent(location.hash.slice(1)) || products[0];
  page.product.addEventListener('change', () => { location.hash = encodeURIComponent(page.product.value); draw(); });
  draw();
}

function draw() {
  const name = page.product.value;
  const every = name === '全部产品';
  const chosen = checks.checks.filter((check) => every || check.products.includes(name) || !check.products.length);
  page.drawings.replaceChildren(...chosen.map((check) => article(check, every ? null : name)));
}

function article(check, product) {
  const box = element('article');
  const title = element('h2', check.title);
  title.append(element('code', `${check.id} · 最多 ${check.mostSteps} 步`));
  const drawing = engine.renderSVGElement(graph(check, product));
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', check.title);
  box.append(title, drawing);
  return box;
}

function graph(check, product) {
  const nodes = [];
  const edges = [];
  let ends = 0;
  const age = product && checks.ages.find((one) => one.products.includes(product));
  const danger = product && checks.dangers.find((one) => one.products.includes(product));
  const afterDanger = age ? 'age' : check.steps[0].id;
  const add = (step, id) => {
    nodes.push({ name: id, attributes: { label: question(step), fillcolor: step.risk === 'user' ? '#ffffff' : '#fff6cc' } });
    const answers = new Map();
    for (const way of step.ways) {
      const head = way.leads === 'goto' ? (way.to === 'first' ? afterDanger : way.to) : `end-${ends++}`;
      if (way.leads !== 'goto') nodes.push({ name: head, attributes: end(way) });
      const words = fold([way.answer || '说不清', way.means && `（${way.means}）`].filter(Boolean).join(''));
      answers.set(head, [...(answers.get(head) ?? []), words]);
    }
    answers.forEach((words, head) => edges.push({ tail: id, head, attributes: { label: words.join('\n') } }));
  };
  if (danger) add(danger.step, 'danger');
  if (age) {
    nodes.push({ name: 'age', attributes: { label: fold(age.ask), fillcolor: '#fff6cc' } });
    nodes.push({ name: 'old', attributes: { label: '约上门检查', shape: 'box', style: 'rounded,filled', fillcolor: ENDS.book[1] } });
    edges.push({ tail: 'age', head: 'old', attributes: { label: `满 ${age.years} 年` } }, { tail: 'age', head: check.steps[0].id, attributes: { label: `不到 ${age.years} 年` } });
  }
  check.steps.forEach((step) => add(step, step.id));
  return {
    graphAttributes: { rankdir: 'TB', nodesep: 0.3, ranksep: 0.45 },
    nodeAttributes: { shape: 'box', style: 'filled', color: '#5a6675', fontname: 'sans-serif', fontsize: WIDE, margin: '0.16,0.09' },
    edgeAttributes: { color: '#5a6675', fontname: 'sans-serif', fontsize: WIDE },
    nodes, edges,
  };
}

function question(step) {
  const marks = [RISKS[step.risk], step.ignites ? `点火 ${step.ignites} 次` : '', step.resets ? `复位 ${step.resets} 次` : ''].filter(Boolean);
  return fold(step.ask) + (marks.length ? `\n【${marks.join('，')}】` : '');
}

function end(way) {
  const [label, fillcolor] = way.leads === 'check' ? [`接着查 ${way.to}`, '#eef0f2'] : ENDS[way.leads];
  return { label: fold([label, way.says].filter(Boolean).join('：')), shape: 'box', style: 'rounded,filled', fillcolor };
}

/** Graphviz breaks no lines itself. */
function fold(text) {
  return text.match(new RegExp(`.{1,${WIDTH}}[，。；？！、）]*`, 'gu'))?.join('\n') ?? '';
}

function element(name, text = '', kind = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}
