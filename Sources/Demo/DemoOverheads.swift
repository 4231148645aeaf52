import Kernel
import Purchasing
import SalesFacts
import Store

/// What a firm pays whether it works or not, and those who work for it now and then.
struct DemoOverhead {
  let supplier: String
  let label: String
  /// The day of the month its invoice comes.
  let day: Int
  /// How many months apart.
  let months: Int
  /// Before VAT, in euros.
  let amount: ClosedRange<Int>
  let rate: VATRate
  var category = VATCategory.standard
  var isDeductible = true
  /// The account that the accountant gives it.
  var account = ""

  private init(
    _ label: String, from supplier: String, on day: Int, every months: Int = 1, _ amount: ClosedRange<Int>,
    rate: Int = 2_000, _ category: VATCategory = .standard, isDeductible: Bool = true, account: String = ""
  ) {
    (self.label, self.supplier, self.day, self.months) = (label, supplier, day, months)
    (self.amount, self.rate, self.category) = (amount, VATRate(basisPoints: rate), category)
    (self.isDeductible, self.account) = (isDeductible, account)
  }

  static let all: [DemoOverhead] = [
    DemoOverhead(
      "Loyer de l'atelier", from: "Immobilière Croix-Barret", on: 2, 2_850...2_850, account: "6132"),
    DemoOverhead("Téléphonie et internet", from: "Rhône Télécom Pro", on: 6, 214...262, account: "626"),
    DemoOverhead(
      "Électricité de l'atelier", from: "Énergies du Confluent", on: 11, 320...610, account: "6061"),
    DemoOverhead(
      "Carburant des véhicules", from: "Stations du Parc", on: 27, 1_180...1_720, account: "6061"),
    DemoOverhead(
      "Assurances décennale et véhicules", from: "Mutuelle des artisans du Rhône", on: 4, every: 3,
      3_460...3_460, rate: 0, .exempt, account: "616"),
    DemoOverhead(
      "Nuitées d'un chantier éloigné", from: "Hôtel du Lac de Nantua", on: 19, every: 2, 190...540,
      rate: 1_000, isDeductible: false, account: "6256"),
    DemoOverhead(
      "Fournitures de bureau", from: "Papeterie Picot", on: 14, every: 2, 86...240, account: "6064"),
    DemoOverhead(
      "Location de nacelles", from: "Location Nacelles Est", on: 24, 780...2_150, account: "6135"),
    DemoOverhead(
      "Raccordements électriques de chantiers", from: "Électricité Générale Brun", on: 22, 1_900...5_200,
      account: "611"),
    DemoOverhead(
      "Calorifugeage en sous-traitance", from: "Calorifuge Sud-Est", on: 17, every: 2, 2_400...4_800,
      .reverseCharge, account: "611"),
    DemoOverhead(
      "Supports et châssis sur mesure", from: "Métallerie Combe", on: 9, every: 3, 640...1_900,
      account: "604"),
  ]

  /// The line of its invoice, of that amount in cents.
  func line(_ cents: Int64) -> PurchaseLineInput {
    var line = PurchaseLineInput(label, price: UnitPrice(Money(cents: cents)), vat: rate)
    line.category = category
    line.deductible = isDeductible
    line.account = account
    return line
  }
}

extension DemoStory {
  /// The invoices that come back, from the month after the story begins.
  mutating func planOverheads() {
    for overhead in DemoOverhead.all {
      var month = today.startOfMonth.adding(months: 1)
      while month <= DemoCalendar.last {
        let day = month.adding(days: overhead.day - 1)
        plan(.paul, on: day) { try $0.receive(overhead, of: day, in: $1) }
        month = month.adding(months: overhead.months)
      }
    }
    plan(.paul, onDate: (2025, 9, 8)) { try $0.buyVan(in: $1) }
    plan(.paul, onDate: (2026, 11, 12)) { try $0.receiveLargeWorks(in: $1) }
  }

  private mutating func receive(_ overhead: DemoOverhead, of day: Day, in batch: borrowing Batch) throws {
    let (least, most) = (overhead.amount.lowerBound * 100, overhead.amount.upperBound * 100)
    let line = overhead.line(Int64(buying.number(least...most)))
    let subject = "\(overhead.label) (\(day.monthName))"
    let bought = try buy(subject, from: overhead.supplier, [line], dated: day, in: batch)
    if overhead.account == "6132" { lastRent = bought?.id }
  }

  /// A van, kept for years: a fixed asset.
  private mutating func buyVan(in batch: borrowing Batch) throws {
    var van = PurchaseLineInput(
      "Fourgon 12 m³ aménagé", price: UnitPrice(Money(cents: 31_480_00)), vat: VATRate(basisPoints: 2_000))
    (van.nature, van.asset, van.account) = (.goods, true, "2182")
    var plates = PurchaseLineInput(
      "Certificat d'immatriculation", price: UnitPrice(Money(cents: 412_76)), vat: .zero)
    (plates.category, plates.account) = (.outOfScope, "6354")
    let bought = try buy("Fourgon de l'équipe froid", from: "Utilitaires du Rhône", [van, plates], in: batch)
    if let bought { try enterVan(bought, in: batch) }
  }

  /// Two invoices so large that they wait for somebody to allow them.
  private mutating func receiveLargeWorks(in batch: borrowing Batch) throws {
    let works = PurchaseLineInput(
      "Armoire électrique de la chaufferie", price: UnitPrice(Money(cents: 5_640_00)),
      vat: VATRate(basisPoints: 2_000))
    try buy("Chaufferie Régie Saint-Clair", from: "Électricité Générale Brun", [works], in: batch)
    let stay = PurchaseLineInput(
      "Location de grue, quatre semaines", price: UnitPrice(Money(cents: 6_150_00)),
      vat: VATRate(basisPoints: 2_000))
    try buy("Levage du groupe de l'hôtel", from: "Location Nacelles Est", [stay], in: batch)
  }
}

extension Day {
  /// « 03/2026 ».
  fileprivate var monthName: String { "\(month < 10 ? "0" : "")\(month)/\(year)" }
}
