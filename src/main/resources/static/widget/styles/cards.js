export const cards = `
.card { width: 100%; max-width: 31em; border-radius: 12px; background: var(--surface); border: 1px solid var(--line); overflow: hidden; }
.card .sub { font-weight: 600; font-size: .87em; color: var(--quiet); }
.card .quiet { padding: 12px 14px; color: var(--quiet); }
.emergency { border: 0; background: var(--danger); color: #fff; padding: 14px 16px 16px; }
.hazard { display: flex; align-items: center; gap: 9px; font-size: 1.2em; font-weight: 700; line-height: 1.35; }
.emergency ol { margin-top: 10px; padding-inline-start: 1.5em; font-size: 1.13em; font-weight: 600; line-height: 1.5; }
.emergency li + li { margin-top: 6px; }
.emergency li::marker { font-weight: 700; }
.calls { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 14px; }
.call { display: inline-flex; align-items: center; gap: 8px; min-height: 46px; padding: 6px 18px; border-radius: 23px; background: #fff; color: var(--danger); text-decoration: none; }
.call b { font-size: 1.27em; line-height: 1; font-variant-numeric: tabular-nums; }
.call span { font-size: .87em; }
.call:focus-visible { outline-color: #fff; border-radius: 23px; }
.check { padding: 10px 14px 12px; }
.check-head { display: flex; justify-content: space-between; gap: 12px; font-size: .87em; color: var(--quiet); }
.check-head .step { color: var(--accent); font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; }
.progress { height: 5px; margin-top: 8px; border-radius: 3px; background: var(--line); overflow: hidden; }
.progress i { display: block; height: 100%; border-radius: 3px; background: var(--accent); transition: width .3s; }
.safety { display: flex; gap: 6px; align-items: flex-start; margin-top: 10px; color: var(--open); font-size: .9em; line-height: 1.5; }
.safety svg { margin-top: .2em; }
.safety:first-child { margin-top: 0; }
.coverage { padding-bottom: 14px; }
.verdict { display: grid; gap: 2px; padding: 12px 16px 13px; background: var(--ground); }
.verdict small { font-size: .8em; opacity: .9; }
.verdict strong { font-size: 1.2em; font-weight: 600; line-height: 1.35; }
.verdict span { font-size: .9em; }
.verdict.good { background: var(--good-soft); color: var(--good); }
.verdict.open { background: var(--open-soft); color: var(--open); }
.coverage .sub { margin: 13px 16px 4px; }
.coverage ul { list-style: none; padding: 0 16px; display: grid; gap: 7px; font-size: .95em; line-height: 1.5; }
.coverage li { padding-inline-start: 13px; position: relative; }
.coverage li::before { content: ""; position: absolute; left: 0; top: .62em; width: 5px; height: 5px; border-radius: 50%; background: var(--accent); opacity: .55; }
.clause { display: block; font-size: .84em; color: var(--quiet); }
.readings { display: grid; gap: 4px; margin-top: 4px; }
.readings div { display: flex; justify-content: space-between; gap: 12px; padding: 5px 10px; background: var(--ground); border-radius: 7px; font-size: .93em; }
.readings dt { color: var(--quiet); }
.readings dd { font-weight: 600; white-space: nowrap; }
.slots { padding: 12px 14px 14px; }
.day + .day, .more .day { margin-top: 14px; }
.times { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.2em, 1fr)); gap: 8px; margin-top: 7px; }
.time { min-height: 42px; border-radius: 9px; border: 1px solid var(--line); background: var(--surface); font-variant-numeric: tabular-nums; }
.time:hover:enabled { border-color: var(--accent); color: var(--accent); }
.time:disabled { color: var(--quiet); background: var(--ground); }
.more summary { margin-top: 12px; cursor: pointer; color: var(--accent); font-size: .93em; min-height: 30px; }
.card-head { display: flex; justify-content: space-between; align-items: center; gap: 10px; padding: 11px 16px; border-bottom: 1px solid var(--line); }
.card-head strong { font-weight: 600; overflow-wrap: normal; }
.status { white-space: nowrap; padding: 2px 10px; border-radius: 11px; font-size: .84em; background: var(--good-soft); color: var(--good); }
.status.draft, .status.requested { background: var(--open-soft); color: var(--open); }
.status.cancelled { background: var(--ground); color: var(--quiet); }
.appointment.draft { border-style: dashed; border-color: var(--open); }
.number { display: flex; align-items: baseline; gap: 10px; padding: 12px 16px 0; }
.number span { color: var(--quiet); font-size: .87em; }
.number b { font-size: 1.33em; letter-spacing: .08em; font-variant-numeric: tabular-nums; flex: 1; }
.link { color: var(--accent); min-height: 28px; padding: 0 6px; font-size: .9em; }
.appointment dl { display: grid; gap: 7px; padding: 12px 16px 14px; }
.appointment dl div { display: grid; grid-template-columns: 4em 1fr; gap: 10px; }
.appointment dt { color: var(--quiet); font-size: .93em; }
.contacts ul { list-style: none; }
.contacts li { padding: 11px 16px; display: grid; gap: 3px; }
.contacts li + li { border-top: 1px solid var(--line); }
.contact-name { display: flex; justify-content: space-between; gap: 10px; align-items: baseline; }
.contact-name b { font-weight: 600; }
.contacts small { color: var(--quiet); font-size: .87em; }
.badge { font-size: .8em; padding: 1px 8px; border-radius: 9px; white-space: nowrap; }
.badge.good { background: var(--good-soft); color: var(--good); }
.contacts .badge.quiet { background: var(--ground); color: var(--quiet); padding: 1px 8px; }
.rating form { padding: 14px 16px; display: grid; gap: 10px; }
.rating legend { font-weight: 600; padding: 0; }
.stars { display: flex; gap: 4px; margin-top: 6px; color: var(--quiet); }
.stars label { position: relative; padding: 7px; border-radius: 8px; cursor: pointer; }
.stars .full { color: #a86400; }
.stars input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
.stars label:has(:focus-visible) { outline: 2px solid var(--accent); }
.rating input[name="comment"] { width: 100%; min-height: 40px; padding: 6px 12px; border: 1px solid #8d857d; border-radius: 9px; background: var(--surface); }
.primary { min-height: 42px; border-radius: 9px; background: var(--accent); color: var(--on-accent); font-weight: 600; }
`;
