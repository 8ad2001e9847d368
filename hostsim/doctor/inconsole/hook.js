// Runs in every page before its own scripts, and tells the doctor what no page shows: the errors of
// ctibridge, whoever catches them, and that a message arrived.
(() => {
  const tell = (news) => globalThis.hostsimDoctor?.(JSON.stringify({ address: location.href, ...news }));
  globalThis.Error = new Proxy(Error, {
    construct(target, args, made) {
      const error = Reflect.construct(target, args, made);
      // The fields of a class are set behind this constructor.
      queueMicrotask(() => {
        if (error.name === "BridgeError") tell({ code: error.code, text: error.message });
      });
      return error;
    },
  });
  addEventListener("message", ({ origin }) => tell({ messageFrom: origin }), true);
})();
