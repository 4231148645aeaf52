import HumanResourcesFacts
import Kernel

/// An expense as it is typed: an amount with its VAT, or a trip.
package struct ExpenseEntry: Codable, Hashable, Sendable {
  /// The claim's when left out.
  package var date: Day?
  package var category: ExpenseCategory
  /// The claim's when left out.
  package var label: String?
  /// What was paid, VAT included.
  package var gross: Money?
  package var vat: VATRate?
  package var km: Quantity?
  /// Fiscal horsepower: 5 for 5 CV.
  package var power: Int?
  package var electric: Bool?

  package init(_ category: ExpenseCategory, gross: Money? = nil, vat: VATRate? = nil) {
    self.category = category
    self.gross = gross
    self.vat = vat
  }

  package init(km: Quantity, power: Int, electric: Bool = false) {
    category = .mileage
    self.km = km
    self.power = power
    self.electric = electric
  }
}

extension ExpenseClaim {
  /// What gives its lines: a day and a label that are the claim's are left out, so that they follow it.
  package var entries: [ExpenseEntry] {
    lines.map { line in
      var entry = ExpenseEntry(line.category)
      if line.day != day { entry.date = line.day }
      if line.label != label { entry.label = line.label }
      if let trip = line.trip {
        (entry.km, entry.power, entry.electric) = (trip.km, trip.power, trip.isElectric)
      } else {
        (entry.gross, entry.vat) = (line.gross, line.rate)
      }
      return entry
    }
  }
}

extension ExpenseEntry {
  /// What an entry says was spent.
  enum Spending {
    case paid(Money, VATRate)
    case driven(Trip)
  }

  /// The dearest expense one line takes.
  private static let greatest = Money(cents: 100_000_000)

  /// - Parameter place: where the line stands, from 1.
  /// - Throws: what is missing, too small or too great.
  func spending(at place: Int) throws(ExpenseRefusal) -> Spending {
    guard category != .mileage else { return .driven(try trip(at: place)) }
    guard km == nil, power == nil, electric != true else { throw .tripElsewhere(line: place) }
    guard let gross else { throw .grossMissing(line: place) }
    guard gross > .zero else { throw .notPositive(line: place) }
    guard gross <= Self.greatest else { throw .tooMuch(line: place) }
    return .paid(gross, vat ?? .zero)
  }

  private func trip(at place: Int) throws(ExpenseRefusal) -> Trip {
    guard gross == nil, vat == nil else { throw .grossOfTrip(line: place) }
    guard let km, let power else { throw .tripMissing(line: place) }
    guard km > .zero else { throw .notPositive(line: place) }
    guard Trip.distances.contains(km) else { throw .tooFar(line: place) }
    guard Trip.powers.contains(power) else { throw .powerOutOfRange(line: place) }
    return Trip(km: km, power: power, isElectric: electric ?? false)
  }
}
