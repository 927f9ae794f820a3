// Keys, the theme, and keeping what is typed. Everything works without it.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isTyping = target => target.closest('input, textarea, select, [contenteditable]');

  // --- keys -------------------------------------------------------------------------------------------------------------------------------------
  const keys = document.querySelector('dialog#keys');
  const goTo = Object.fromEntries(all('[data-go]').map(link => [link.dataset.go, link.href]));
  let waitsForPlace = false;

  function step(by) {
    const items = all('[data-item]').filter(item => item.offsetParent);
    if (items.length === 0) return;
    const at = items.indexOf(document.activeElement);
    items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(Math.max(at + by, 0), items.length - 1)].focus();
  }

  const row = () => document.activeElement?.closest('tr');

  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openPalette();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      const leave = event.target.matches('[form=inline]') && document.querySelector('[data-key=escape]');
      if (leave) leave.click();
      else if (isTyping(event.target)) event.target.blur();
      return;
    }
    if (isTyping(event.target) && !(event.target.type === 'checkbox' && 'jkxe'.includes(event.key)) || document.querySelector('dialog[open]')) return;
    const key = event.key.toLowerCase();
    const wasWaiting = waitsForPlace;
    waitsForPlace = false;
    if (wasWaiting && goTo[key]) location.assign(goTo[key]);
    else if (key === 'g') waitsForPlace = true;
    else if (key === 'j') step(1);
    else if (key === 'k') step(-1);
    else if (key === 'c') document.querySelector('[data-key=c]')?.click();
    else if (key === 'n') document.querySelector('[data-key=n]')?.click();
    else if (key === 'x' && row()?.querySelector('[name="Bulk.Chosen"]')) row().querySelector('[name="Bulk.Chosen"]').click();
    else if (key === 'e' && row()?.querySelector('[data-edit]')) row().querySelector('[data-edit]').click();
    else if (key === '/') document.querySelector('[data-key=search]') ? document.querySelector('[data-key=search]').focus() : openPalette();
    else if (event.key === '?') keys?.showModal();
    else if (/^[a-z]$/.test(key) && document.querySelector(`[data-press=${key}]`)) document.querySelector(`[data-press=${key}]`).click();
    else return;
    event.preventDefault();
  });

  // --- search from anywhere ---------------------------------------------------------------------------------------------------------------------
  // The answers are those of the search page, fetched as one types; without a script the button leads there.
  const palette = document.querySelector('dialog#palette');
  let asked = null;
  async function look(text) {
    asked?.abort();
    const asking = asked = new AbortController();
    try {
      const page = new DOMParser().parseFromString(await (await fetch(`/search?q=${encodeURIComponent(text)}`, { signal: asking.signal })).text(), 'text/html');
      palette.querySelector('[data-found]').replaceChildren(...page.querySelector('[data-hits]').childNodes);
    } catch {
      // A later question has taken its place, or the server is away: Enter still asks the page.
    }
  }
  function openPalette() {
    if (!palette || palette.open) return;
    keys?.close();
    palette.showModal();
    const input = palette.querySelector('input');
    input.select();
    look(input.value);
  }
  if (palette) {
    const hits = () => all('[data-found] a', palette);
    palette.querySelector('input').addEventListener('input', event => look(event.target.value));
    palette.querySelector('form').addEventListener('submit', event => {
      if (hits().length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      location.assign(hits()[0].href);
    });
    palette.addEventListener('keydown', event => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const stops = [palette.querySelector('input'), ...hits()];
      stops[Math.min(Math.max(stops.indexOf(document.activeElement) + by, 0), stops.length - 1)].focus();
    });
    palette.addEventListener('click', event => {
      if (event.target === palette) palette.close();
    });
    document.querySelector('[data-key=palette]')?.addEventListener('click', event => {
      event.preventDefault();
      openPalette();
    });
  }

  // --- rows that are chosen ---------------------------------------------------------------------------------------------------------------------
  const bulk = document.querySelector('[data-bulk]');
  if (bulk) {
    const picks = all('[name="Bulk.Chosen"]');
    const pickAll = document.querySelector('[data-pick-all]');
    let last = null;
    const tell = () => {
      const count = picks.filter(pick => pick.checked).length;
      bulk.hidden = count === 0;
      bulk.querySelector('[data-picked]').textContent = `${count} / ${picks.length}. `;
      pickAll.checked = count === picks.length;
      pickAll.indeterminate = count > 0 && count < picks.length;
    };
    pickAll.hidden = false;
    pickAll.addEventListener('change', () => {
      picks.forEach(pick => pick.checked = pickAll.checked);
      tell();
    });
    for (const pick of picks)
      pick.addEventListener('click', event => {
        if (event.shiftKey && last) {
          const [from, to] = [picks.indexOf(last), picks.indexOf(pick)].sort((a, b) => a - b);
          picks.slice(from, to + 1).forEach(between => between.checked = pick.checked);
        }
        last = pick;
        tell();
      });
    tell();
  }

  // --- theme ------------------------------------------------------------------------------------------------------------------------------------
  const themes = document.querySelector('[data-themes]');
  if (themes) {
    themes.hidden = false;
    const chosen = localStorage.getItem('evenkeel.theme') ?? 'system';
    for (const choice of all('input', themes)) choice.checked = choice.value === chosen;
    themes.addEventListener('change', event => {
      const theme = event.target.value;
      if (theme === 'system') {
        localStorage.removeItem('evenkeel.theme');
        delete document.documentElement.dataset.theme;
      } else {
        localStorage.setItem('evenkeel.theme', theme);
        document.documentElement.dataset.theme = theme;
      }
    });
  }

  // --- what is typed is kept --------------------------------------------------------------------------------------------------------------------
  // A form stores its fields as one types. They are forgotten only when a page comes that says what was done; a refusal, a lost connection, a
  // reload or a server that starts anew finds them again.
  const prefix = 'evenkeel.typed.';
  const sentKey = 'evenkeel.sent';
  const done = document.querySelector('[data-done]')?.dataset.done;
  if (done && sessionStorage.getItem('evenkeel.done') !== done) {
    const sent = sessionStorage.getItem(sentKey);
    if (sent) sessionStorage.removeItem(prefix + sent);
    sessionStorage.removeItem(sentKey);
    sessionStorage.setItem('evenkeel.done', done);
  }

  const fields = form => [...form.elements].filter(field => field.name && !field.name.startsWith('_') && !['hidden', 'file', 'submit', 'button'].includes(field.type));
  for (const form of all('form[data-keep]')) {
    const name = prefix + form.dataset.keep;
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    if (kept)
      for (const field of fields(form)) {
        if (!(field.name in kept)) continue;
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = kept[field.name].includes(field.value);
        else field.value = kept[field.name][0];
      }
    if (kept && form.closest('details')) form.closest('details').open = true;
    form.addEventListener('input', () => {
      const typed = {};
      for (const field of fields(form)) {
        typed[field.name] ??= [];
        if ((field.type !== 'checkbox' && field.type !== 'radio') || field.checked) typed[field.name].push(field.value);
      }
      sessionStorage.setItem(name, JSON.stringify(typed));
    });
  }

  for (const form of all('form'))
    form.addEventListener('submit', event => {
      if (form.getAttribute('aria-busy') === 'true') {
        event.preventDefault();
        return;
      }
      if (form.dataset.keep) sessionStorage.setItem(sentKey, form.dataset.keep);
      form.setAttribute('aria-busy', 'true');
    });
  addEventListener('pageshow', () => all('form[aria-busy]').forEach(form => form.removeAttribute('aria-busy')));

  // --- what follows the hand --------------------------------------------------------------------------------------------------------------------
  // While a slider is moved, the page of its address is fetched, one after another, and what hangs on it takes the place of what was there. A hand that
  // moves is answered from fewer trials, one that rests from all.
  const followed = document.querySelector('form[data-follow]');
  if (followed) {
    let isAsking = false, wants = null;
    const take = page => {
      for (const old of all('[data-follows]')) {
        const fresh = page.querySelector(`[data-follows="${old.dataset.follows}"]`);
        if (!fresh) continue;
        all('details', fresh).forEach((one, at) => one.open = all('details', old)[at]?.open ?? one.open);
        old.replaceChildren(...fresh.childNodes);
      }
    };
    const follow = async hand => {
      wants = hand;
      if (isAsking) return;
      isAsking = true;
      while (wants) {
        const headers = wants === 'moves' ? { 'Evenkeel-Hand': wants } : {};
        wants = null;
        const address = `${followed.action}?${new URLSearchParams([...new FormData(followed)].filter(part => part[1] !== ''))}`;
        try {
          const answer = await fetch(address, { headers });
          if (!answer.ok) continue;
          take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
          history.replaceState(null, '', address);
        } catch {
          // The server is away: the button asks again.
        }
      }
      isAsking = false;
    };
    followed.addEventListener('input', event => {
      const shown = event.target.parentElement.querySelector('output');
      if (shown) shown.value = event.target.value;
      follow('moves');
    });
    followed.addEventListener('change', () => follow('rests'));
  }

  // --- the board --------------------------------------------------------------------------------------------------------------------------------
  // A card is dragged, or moved with Shift and an arrow; it moves at once, and the page that comes says what is stored.
  const board = document.querySelector('[data-board]');
  if (board) {
    const form = document.getElementById('move');
    const scrolled = 'evenkeel.board';
    const columns = () => all('[data-stage]', board);
    const move = (card, column) => {
      if (!card || !column || card.closest('[data-stage]') === column || form.getAttribute('aria-busy') === 'true') return;
      column.querySelector('ol').prepend(card);
      card.classList.add('moving');
      form.elements['Form.Dragged'].value = `${card.dataset.lead} ${card.dataset.version} ${column.dataset.stage}`;
      sessionStorage.setItem(scrolled, JSON.stringify({ x: board.scrollLeft, y: scrollY, lead: card.dataset.lead }));
      form.requestSubmit();
    };
    let dragged = null;
    board.addEventListener('dragstart', event => {
      dragged = event.target.closest('[data-lead]');
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged?.querySelector('a').textContent ?? '');
    });
    board.addEventListener('dragend', () => columns().forEach(column => column.classList.remove('over')));
    board.addEventListener('dragover', event => {
      const over = event.target.closest('[data-stage]');
      if (!dragged || !over) return;
      event.preventDefault();
      columns().forEach(column => column.classList.toggle('over', column === over));
    });
    board.addEventListener('drop', event => {
      event.preventDefault();
      move(dragged, event.target.closest('[data-stage]'));
      dragged = null;
    });
    board.addEventListener('keydown', event => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const card = event.target.closest('[data-lead]');
      if (!by || !event.shiftKey || !card) return;
      event.preventDefault();
      const places = columns();
      move(card, places[places.indexOf(card.closest('[data-stage]')) + by]);
    });
    // What is not on screen is not loaded: a column's further leads come when its end is near.
    const ends = new IntersectionObserver(seen => seen.filter(end => end.isIntersecting).forEach(async ({ target }) => {
      ends.unobserve(target);
      try {
        const page = new DOMParser().parseFromString(await (await fetch(target.href)).text(), 'text/html');
        target.closest('[data-stage]').querySelector('ol').append(...all('[data-board] [data-lead]', page));
        const next = page.querySelector('[data-more]');
        if (next) {
          target.replaceWith(next);
          ends.observe(next);
        } else target.remove();
      } catch {
        // The link still leads there.
      }
    }), { rootMargin: '400px' });
    all('[data-more]', board).forEach(end => ends.observe(end));
    const before = JSON.parse(sessionStorage.getItem(scrolled) ?? 'null');
    sessionStorage.removeItem(scrolled);
    if (before) {
      board.scrollLeft = before.x;
      scrollTo(0, before.y);
      board.querySelector(`[data-lead="${before.lead}"] a`)?.focus({ preventScroll: true });
    }
  }

  // --- a long import ----------------------------------------------------------------------------------------------------------------------------
  // While the page waits for its answer, it says how far the import is; a stop makes that answer come at once. Without a script the page waits.
  const bring = document.querySelector('form[data-import]');
  if (bring) {
    const running = document.querySelector('[data-running]');
    const [step, count, bar, stop] = ['[data-step]', '[data-count]', 'progress', '[data-stop]'].map(part => running.querySelector(part));
    let asks = 0;
    const show = async (what, method) => {
      try {
        const answer = await fetch(`${bring.dataset.import}/${what}`, { method });
        if (answer.status !== 200 || !asks) return;
        const at = await answer.json();
        running.hidden = false;
        if (step.textContent !== at.step) step.textContent = at.step;
        count.textContent = at.count;
        if (at.of) [bar.max, bar.value] = [at.of, at.done];
        else bar.removeAttribute('value');
      } catch {
        // The answer is on its way, or the server is: the page that comes says which.
      }
    };
    bring.addEventListener('submit', () => asks ||= setInterval(() => show('progress', 'GET'), 500));
    stop.addEventListener('click', () => {
      stop.disabled = true;
      show('stop', 'POST');
    });
    addEventListener('pageshow', () => {
      clearInterval(asks);
      asks = 0;
      running.hidden = true;
      stop.disabled = false;
    });
  }

  // --- a mailbox that is being read -------------------------------------------------------------------------------------------------------------
  // The page is fetched anew as long as it goes on and nobody is typing. Without a script a reload says how far it is.
  if (document.querySelector('[data-working]')) setInterval(() => {
    if (!isTyping(document.activeElement ?? document.body) && !document.querySelector('details[open]')) location.reload();
  }, 3000);

  // --- a clock that runs ------------------------------------------------------------------------------------------------------------------------
  for (const clock of all('[data-since]')) setInterval(() => {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(clock.dataset.since)) / 60000));
    clock.textContent = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }, 10000);

  // --- files ------------------------------------------------------------------------------------------------------------------------------------
  for (const drop of all('[data-drop]')) {
    const input = drop.querySelector('input[type=file]');
    const tooLarge = drop.querySelector('[data-too-large]');
    const check = event => {
      const size = [...input.files].reduce((sum, file) => sum + file.size, 0);
      tooLarge.hidden = size <= Number(input.dataset.most);
      if (!tooLarge.hidden && event.type === 'submit') {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    };
    input.addEventListener('change', check);
    input.form.addEventListener('submit', check, true);
    for (const [kind, over] of [['dragover', true], ['dragleave', false], ['drop', false]])
      drop.addEventListener(kind, event => {
        event.preventDefault();
        drop.classList.toggle('over', over);
        if (kind === 'drop') {
          input.files = event.dataTransfer.files;
          input.dispatchEvent(new Event('change'));
        }
      });
  }
})();
