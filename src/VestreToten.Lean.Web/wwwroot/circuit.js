// Keeps a screen alive without anyone touching it: when the circuit is gone, wait for the server, try to come back to
// the same circuit, and else load the page anew. There is no button to press.
import { loadAnew } from "./circuit-ended.js";

const ready = async () => {
  try {
    return (await fetch("healthz/ready", { cache: "no-store", signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
};

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
let recovering = false;

const recover = async () => {
  if (recovering)
    return;
  recovering = true;
  for (;;) {
    if (await ready()) {
      let isBack = false;
      try {
        isBack = await Blazor.reconnect();
      } catch {
        // The server does not know the circuit: it has been restarted.
      }
      if (!isBack)
        loadAnew();
      recovering = false;
      return;
    }
    await pause(1000);
  }
};

// Where the server has no room for one more screen it answers 503, to Blazor's first question as to the connection itself.
// Blazor gives up then, and the page says what is the matter; when there is room again it is loaded anew.
const message = document.getElementById("no-room");
let connected = false;

const watchForRoom = async () => {
  let refused = false;
  for (await pause(2000); !connected; await pause(4000 + 4000 * Math.random())) {
    let status = 0;
    try {
      status = (await fetch("_blazor/initializers", { cache: "no-store", signal: AbortSignal.timeout(4000) })).status;
    } catch {
      // No answer at all: it is asked again.
    }
    if (status === 503)
      refused = true;
    else if (refused && status !== 0)
      location.reload();
    message.hidden = status !== 503;
  }
  message.hidden = true;
};

if (message)
  watchForRoom();

Blazor.start({
  circuit: {
    configureSignalR: builder => {
      const build = builder.build.bind(builder);
      builder.build = () => {
        const connection = build();
        const start = connection.start.bind(connection);
        connection.start = async () => {
          await start();
          connected = true;
        };
        return connection;
      };
    },
    reconnectionHandler: {
      onConnectionDown: recover,
      onConnectionUp: () => { recovering = false; },
    },
  },
});

// A circuit can be dead without its connection knowing (a restarted server, a laptop that slept).
setInterval(async () => {
  const contact = document.querySelector("last-contact");
  if (contact?.silentFor > 20_000 && !recovering && await ready())
    loadAnew();
}, 5000);
