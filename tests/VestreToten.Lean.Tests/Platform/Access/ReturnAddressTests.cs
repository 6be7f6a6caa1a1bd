using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/tavle/ytterskogen")]
    [InlineData("/tavle/ytterskogen/moter?fra=2026-48#topp")]
    [InlineData("/%2F/evil.example")]
    public void An_address_of_this_server_is_kept(string address) => Assert.Equal(address, ReturnAddress.Local(address));

    [Theory]
    [MemberData(nameof(Foreign), MemberType = typeof(ReturnAddressTests))]
    public void Anything_else_is_the_front_page(string? address) => Assert.Equal("/", ReturnAddress.Local(address));

    public static TheoryData<string?> Foreign => new(
        (string?)null, "", " ", "evil", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\\/evil.example", "///evil.example",
        "https://evil.example", "https:/evil.example", "javascript:alert(1)", "/\t/evil.example", "/\n/evil.example", " //evil.example",
        "/x\r\nSet-Cookie: a=b", "/x\0", "/å", "/a\\b", "/" + new string('a', 2000));
}
