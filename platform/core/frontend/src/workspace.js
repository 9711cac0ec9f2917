/* The workspace's own script: tells other tabs when somebody signs out. Pages work without it. */
(() => {
  'use strict';
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('samlofte') : null;
  if (!channel) return;
  if (document.querySelector('[data-signed-out]')) {
    channel.postMessage('signed-out');
  } else {
    channel.addEventListener('message', (event) => {
      if (event.data === 'signed-out') window.location.reload();
    });
  }
})();

/* Says so when a form could not save by itself; the text stays in its fields. */
(() => {
  'use strict';
  const tell = () => {
    const line = document.getElementById('sparat');
    if (!line || !line.dataset.failed) return;
    line.dataset.state = 'failed';
    line.textContent = line.dataset.failed;
  };
  for (const event of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
    document.addEventListener(event, tell);
  }
})();
