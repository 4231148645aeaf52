import HumanResourcesFacts
import Kernel

/// A trip with the employee's own car.
package struct Trip: Hashable, Sendable {
  package let km: Quantity
  /// Fiscal horsepower, as the registration document says it.
  package let power: Int
  package let isElectric: Bool

  package static let distances = Quantity(tenThousandths: 1)...Quantity(whole: 100_000)
  package static let powers = 1...99

  /// The scale its car is paid by: the first is for 3 CV and fewer, the last for 7 CV and more.
  var parameter: PayParameter {
    switch power {
    case ...3: .mileage3
    case 4: .mileage4
    case 5: .mileage5
    case 6: .mileage6
    default: .mileage7
    }
  }
}

/// What a year's kilometres with one car are worth (CGI ann. IV art. 6 B).
package struct MileageScale: Hashable, Sendable {
  /// Limits in kilometres, euros for each, euros more.
  package let brackets: [PayRateSet.Bracket]
  /// What an electric car adds, in percent.
  package let electric: UnitPrice

  /// What a trip is worth after those of the year: the scale of them all less that of the ones before.
  ///
  /// Rounded once, half away from zero to the cent.
  package func amount(of trip: Trip, after before: Quantity) -> Money {
    let due = worth(of: before + trip.km) - worth(of: before)
    let share = 100_000_000 + (trip.isElectric ? Int128(electric.millionths) : 0)
    return .rounding(due * share, dividedBy: 100_000_000 * 100_000_000)
  }

  /// In ten-billionths of a euro, exact.
  private func worth(of km: Quantity) -> Int128 {
    guard km > .zero else { return 0 }
    let bracket = brackets.first { $0.upTo.map { km.tenThousandths * 100 <= $0.millionths } ?? true }
    guard let bracket else { return 0 }
    return Int128(km.tenThousandths) * Int128(bracket.rate.millionths)
      + Int128(bracket.plus?.cents ?? 0) * 100_000_000
  }
}
