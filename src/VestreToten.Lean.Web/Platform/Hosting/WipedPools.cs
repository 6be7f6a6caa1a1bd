using System.Buffers;
using Microsoft.AspNetCore.Connections;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>
/// The server's network buffers, overwritten as they are given back: a request's cookies and form, and an answer's, else
/// lie in a resting buffer until another request is read into it.
/// </summary>
internal sealed class WipedPools(IMemoryPoolFactory<byte> inner) : IMemoryPoolFactory<byte>
{
    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Pool(inner.Create(options));

    private sealed class Pool(MemoryPool<byte> inner) : MemoryPool<byte>
    {
        public override int MaxBufferSize => inner.MaxBufferSize;

        public override IMemoryOwner<byte> Rent(int minBufferSize = -1) => new Wiped(inner.Rent(minBufferSize));

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
        }
    }

    private sealed class Wiped(IMemoryOwner<byte> inner) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory => inner.Memory;

        public void Dispose()
        {
            inner.Memory.Span.Clear();
            inner.Dispose();
        }
    }
}
