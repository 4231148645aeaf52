import Company
import Kernel
import Store

/// The making of a claim's lines from what is typed, the scale in force and the kilometres already claimed.
package struct ExpenseDrafting {
  /// Who is paid back.
  let employee: Employee.ID
  /// The claim they are of; `nil` for a new one, which comes after all others.
  let claim: ExpenseClaim.ID?
  /// The day of a line that says none.
  let day: Day
  /// What a line that says nothing is called.
  let label: String

  package init(employee: Employee.ID, claim: ExpenseClaim.ID?, day: Day, label: String) {
    self.employee = employee
    self.claim = claim
    self.day = day
    self.label = label
  }

  /// Trips of a year with one car.
  private struct Year: Hashable {
    let year: Int
    let power: Int
  }

  /// The lines in the order typed; trips are counted by their days.
  ///
  /// - Throws: what is wrong with the first line that does not do, `rate-unknown` when no scale is in force.
  package func lines(_ entries: [ExpenseEntry], in reading: Reading) throws -> [ExpenseLine] {
    guard entries.count <= ExpenseClaim.mostLines else { throw ExpenseRefusal.tooManyLines }
    let recoversVAT = try !CompanyProfile.load(in: reading).vatFranchise
    let days = entries.map { $0.date ?? day }
    var lines: [Int: ExpenseLine] = [:]
    var driven: [Year: Quantity] = [:]
    for index in entries.indices.sorted(by: { (days[$0], $0) < (days[$1], $1) }) {
      lines[index] = try line(
        entries[index], at: index + 1, recoversVAT, after: &driven, in: reading)
    }
    return entries.indices.compactMap { lines[$0] }
  }

  private func line(
    _ entry: ExpenseEntry, at place: Int, _ recoversVAT: Bool, after driven: inout [Year: Quantity],
    in reading: Reading
  ) throws -> ExpenseLine {
    let (day, text) = (entry.date ?? day, try FieldText.line(entry.label ?? ""))
    let label = text.isEmpty ? label : text
    switch try entry.spending(at: place) {
    case .paid(let gross, let rate):
      return ExpenseLine(
        day: day, category: entry.category, label: label, gross: gross, rate: rate, recoversVAT: recoversVAT)
    case .driven(let trip):
      let year = Year(year: day.year, power: trip.power)
      let before = try driven[year] ?? claimed(trip, in: day, reading)
      driven[year] = before + trip.km
      let worth = try MileageScale.of(trip, on: day, in: reading).amount(of: trip, after: before)
      guard worth > .zero else { throw ExpenseRefusal.notPositive(line: place) }
      return ExpenseLine(day: day, label: label, trip: trip, worth: worth)
    }
  }

  private func claimed(_ trip: Trip, in year: Day, _ reading: Reading) throws -> Quantity {
    try Trip.claimed(by: employee, in: year, power: trip.power, before: claim, in: reading.db)
  }
}

extension MileageScale {
  /// The scale of a trip's car in force on a day.
  ///
  /// - Throws: `rate-unknown`.
  static func of(_ trip: Trip, on day: Day, in reading: Reading) throws -> MileageScale {
    func setting(_ parameter: PayParameter) throws -> PaySetting {
      guard let setting = try PaySetting.of(parameter, on: day, in: reading) else {
        throw PayRefusal.rateUnknown(parameter, day)
      }
      return setting
    }
    return MileageScale(
      brackets: try setting(trip.parameter).brackets,
      electric: trip.isElectric ? try setting(.mileageElectric).value ?? .zero : .zero)
  }
}
