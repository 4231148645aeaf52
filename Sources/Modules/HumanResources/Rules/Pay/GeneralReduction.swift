import Kernel

/// The general reduction of employer's contributions on low pay, as of 2026 (CSS art. L241-13, D241-7).
///
/// Coefficient = minimum + range × (½ × (limit × SMIC ÷ gross − 1))^1,75, rounded to four decimals, never above minimum
/// + range, and nothing from `limit` minimum wages up. Gross and minimum wage are those since the year began, so that
/// each month puts right the ones before.
struct GeneralReduction {
  let minimum: UnitPrice
  let range: UnitPrice
  let limit: UnitPrice

  /// In ten-thousandths.
  ///
  /// The power 1,75 is x·√x·√√x, whose square roots are the same on every machine; the result is rounded before it
  /// touches an amount.
  func coefficient(gross: Money, minimumWage: Money) -> Int64 {
    let ceiling = Int128(minimumWage.cents) * Int128(limit.millionths)
    guard gross > .zero, Int128(gross.cents) * 1_000_000 < ceiling else { return 0 }
    let ratio = Double(ceiling) / 1_000_000 / Double(gross.cents)
    let x = max(0, (ratio - 1) / 2)
    let power = x * x.squareRoot() * x.squareRoot().squareRoot()
    let raw = Double(minimum.millionths) / 100 + Double(range.millionths) / 100 * power
    let most = (minimum.millionths + range.millionths) / 100
    return min(Int64(min(raw, 1e9).rounded(.toNearestOrAwayFromZero)), most)
  }

  func amount(gross: Money, minimumWage: Money) -> Money {
    gross.share(Int128(coefficient(gross: gross, minimumWage: minimumWage)), of: 10_000)
  }

  /// What of a reduction goes to the retirement bodies: their rate over the greatest coefficient (CSS art. D241-7, IV).
  func retirementPart(of amount: Money, rate: UnitPrice) -> Money {
    guard minimum.millionths + range.millionths > 0 else { return .zero }
    return amount.share(Int128(rate.millionths), of: Int128(minimum.millionths + range.millionths) * 100)
  }
}
