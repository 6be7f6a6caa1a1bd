// What is pasted into a field goes to the server as a stream: it may be larger than one message.
export const read = field => new Blob([field.value]);

// A report that the page has made comes back the same way, and is saved as a file.
export async function save(name, stream) {
  const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
