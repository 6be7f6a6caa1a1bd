using System.Globalization;
using System.Numerics;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A fraction of whole numbers without limits: what the program's decimals are held against.</summary>
internal readonly record struct Rational(BigInteger Over, BigInteger Under)
{
    public static implicit operator Rational(long whole) => new(whole, 1);

    public static Rational operator *(Rational a, Rational b) => new(a.Over * b.Over, a.Under * b.Under);

    public static Rational operator /(Rational a, Rational b) => new(a.Over * b.Under, a.Under * b.Over);

    public static Rational operator +(Rational a, Rational b) => new((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under);

    public static Rational operator -(Rational a, Rational b) => a + (b * -1);

    public static Rational Of(decimal number)
    {
        var bits = decimal.GetBits(number);
        var size = (((new BigInteger((uint)bits[2]) << 32) | (uint)bits[1]) << 32) | (uint)bits[0];
        return new Rational(number < 0 ? -size : size, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>That a decimal is this number: exactly where a decimal can be, and else to within the last of its 28 digits.</summary>
    public void AssertIs(decimal number)
    {
        var off = this - Of(number);
        // |off| ≤ 10^-28, or ≤ |this| ÷ 10^27, all in whole numbers.
        var (error, size) = (BigInteger.Abs(off.Over) * BigInteger.Pow(10, 28), BigInteger.Abs(Over));
        var isNear = error <= BigInteger.Abs(off.Under) || error * BigInteger.Abs(Under) <= size * 10 * BigInteger.Abs(off.Under);
        Assert.True(HasAnEnd() ? off.Over.IsZero : isNear, string.Create(CultureInfo.InvariantCulture, $"{number} is not {Over}/{Under}"));
    }

    private bool HasAnEnd()
    {
        var under = BigInteger.Abs(Under) / BigInteger.GreatestCommonDivisor(Over, Under);
        var tens = 0;
        foreach (var prime in new[] { 2, 5 })
        {
            for (var times = 1; under % prime == 0; times++)
                (under, tens) = (under / prime, Math.Max(tens, times));
        }

        // Only where a decimal's 28 digits have room for all of it.
        return under.IsOne && BigInteger.Abs(Over * BigInteger.Pow(10, tens) / Under) < BigInteger.Pow(10, 28);
    }
}
