import Accounting
import GRDB
import Kernel
import Store

/// The balance sheet and the profit and loss account of a day beside those of a year before.
///
/// Third parties and banks stand on the side of their balance, party by party. Charges and products are of the fiscal year
/// up to the day.
package struct FinancialStatement: Sendable {
  package struct Line: Hashable, Sendable {
    package let id: Int
    package let section: StatementSection
    package let label: String
    /// The accounts it sums, as a ledger takes them; empty for a total.
    package let accounts: String
    package let now: Money
    package let before: Money
  }

  package let lines: [Line]

  package static func load(asOf day: Day, in reading: Reading) throws -> FinancialStatement {
    let (now, before) = (
      try Side.all(at: day, in: reading), try Side.all(at: day.adding(years: -1), in: reading)
    )
    var lines = try sheet(now, before)
    lines += try results(now, before, in: reading)
    return FinancialStatement(lines: lines.sorted { $0.id < $1.id })
  }

  /// What an account (of a party) holds.
  fileprivate struct Side {
    let account: String
    let amount: Money

    static func all(at day: Day, in reading: Reading) throws -> [Side] {
      let books = BooksSQL(reading: reading)
      let start = try BooksStart(of: day, in: reading)
      let parties = books.standing(at: day, from: start, accounts: ("4", "5"), by: .auxiliary)
      let others = [("0", "4"), ("5", ":")].map {
        books.standing(at: day, from: start, accounts: $0, by: .account)
      }
      return try Row.fetchAll(
        reading.db,
        sql: """
          \(books.head)SELECT account, sum(amount) FROM (\(parties)) GROUP BY account, auxiliary HAVING sum(amount) <> 0
          UNION ALL SELECT account, sum(amount) FROM (\(others.joined(separator: " UNION ALL ")))
          GROUP BY account HAVING sum(amount) <> 0
          """
      ).map { Side(account: $0[0], amount: $0[1]) }
    }

    var isResult: Bool { account >= "6" && account < "8" }
  }

  // MARK: The balance sheet

  private static func sheet(_ now: [Side], _ before: [Side]) throws -> [Line] {
    func amount(_ place: Place, _ sides: [Side]) -> Money {
      if place == .result { return -sides.filter(\.isResult).map(\.amount).sum() }
      let mine = sides.filter { !$0.isResult && Place.of($0.account, $0.amount) == place }.map(\.amount).sum()
      return place.isAsset ? mine : -mine
    }
    let lines = Place.allCases.map { place in
      Line(
        id: place.rawValue, section: place.isAsset ? .assets : .liabilities, label: place.label,
        accounts: place.accounts, now: amount(place, now), before: amount(place, before))
    }
    func total(_ id: Int, _ section: StatementSection, _ label: String) -> Line {
      let members = lines.filter { $0.section == section }
      return Line(
        id: id, section: section, label: label, accounts: "", now: members.map(\.now).sum(),
        before: members.map(\.before).sum())
    }
    return lines.filter { $0.now != .zero || $0.before != .zero }
      + [total(199, .assets, "TOTAL ACTIF"), total(299, .liabilities, "TOTAL PASSIF")]
  }

  // MARK: Charges and products

  private static func results(_ now: [Side], _ before: [Side], in reading: Reading) throws -> [Line] {
    func sums(_ sides: [Side]) -> [String: Money] {
      Dictionary(
        sides.filter(\.isResult).map { (String($0.account.prefix(2)), $0.amount) }, uniquingKeysWith: +)
    }
    let (ours, theirs) = (sums(now), sums(before))
    var lines = try Set(ours.keys).union(theirs.keys).sorted().map { number in
      let isCharge = number.hasPrefix("6")
      let (amount, previous) = (ours[number] ?? .zero, theirs[number] ?? .zero)
      return Line(
        id: (isCharge ? 300 : 400) + (Int(number) ?? 0), section: isCharge ? .charges : .products,
        label: try label(number, in: reading), accounts: number, now: isCharge ? amount : -amount,
        before: isCharge ? previous : -previous)
    }
    func total(_ section: StatementSection) -> (Money, Money) {
      let members = lines.filter { $0.section == section }
      return (members.map(\.now).sum(), members.map(\.before).sum())
    }
    let (charges, products) = (total(.charges), total(.products))
    lines += [
      Line(
        id: 399, section: .charges, label: "TOTAL CHARGES", accounts: "", now: charges.0, before: charges.1),
      Line(
        id: 499, section: .products, label: "TOTAL PRODUITS", accounts: "", now: products.0,
        before: products.1),
      Line(
        id: 500, section: .result, label: "RÉSULTAT", accounts: "", now: products.0 - charges.0,
        before: products.1 - charges.1),
    ]
    return lines
  }

  private static func label(_ number: String, in reading: Reading) throws -> String {
    let statement = try reading.db.cachedStatement(sql: "SELECT label FROM account WHERE number = ?")
    return "\(number) \(try String.fetchOne(statement, arguments: [number]) ?? "")"
  }
}

/// Where the balance sheet shows an account (PCG art. 821-1, gathered), assets then liabilities.
private enum Place: Int, CaseIterable {
  case intangible = 110
  case tangible = 111
  case financial = 112
  case stock = 120
  case advancesPaid = 130
  case clients = 131
  case otherReceivables = 132
  case securities = 140
  case cash = 141
  case prepaid = 150
  case capital = 210
  case reserves = 211
  case carried = 212
  case result = 213
  case subsidies = 214
  case provisions = 220
  case loans = 230
  case overdrafts = 231
  case advancesReceived = 240
  case suppliers = 241
  case taxes = 242
  case otherDebts = 243
  case deferred = 250
  case opening = 260

  var isAsset: Bool { rawValue < 200 }

  var label: String {
    switch self {
    case .intangible: "Immobilisations incorporelles"
    case .tangible: "Immobilisations corporelles"
    case .financial: "Immobilisations financières"
    case .stock: "Stocks et en-cours"
    case .advancesPaid: "Avances et acomptes versés"
    case .clients: "Clients et comptes rattachés"
    case .otherReceivables: "Autres créances"
    case .securities: "Valeurs mobilières de placement"
    case .cash: "Disponibilités"
    case .prepaid: "Charges constatées d'avance"
    case .capital: "Capital"
    case .reserves: "Réserves"
    case .carried: "Report à nouveau et résultats à affecter"
    case .result: "Résultat de l'exercice"
    case .subsidies: "Subventions et provisions réglementées"
    case .provisions: "Provisions pour risques et charges"
    case .loans: "Emprunts et dettes financières"
    case .overdrafts: "Découverts bancaires"
    case .advancesReceived: "Avances et acomptes reçus"
    case .suppliers: "Dettes fournisseurs"
    case .taxes: "Dettes fiscales et sociales"
    case .otherDebts: "Autres dettes"
    case .deferred: "Produits constatés d'avance"
    case .opening: "Bilan d'ouverture à ventiler"
    }
  }

  /// The account under which most of it is found.
  var accounts: String {
    switch self {
    case .intangible: "20"
    case .tangible: "21"
    case .financial: "27"
    case .stock: "3"
    case .advancesPaid: "4091"
    case .clients: "411"
    case .otherReceivables, .otherDebts: "46"
    case .securities: "50"
    case .cash, .overdrafts: "51"
    case .prepaid: "486"
    case .capital: "10"
    case .reserves: "106"
    case .carried: "12"
    case .result: "7"
    case .subsidies: "13"
    case .provisions: "15"
    case .loans: "16"
    case .advancesReceived: "419"
    case .suppliers: "40"
    case .taxes: "44"
    case .deferred: "487"
    case .opening: "89"
    }
  }

  /// The place of an account holding `amount`: the first of the rules its number begins as one of.
  static func of(_ account: String, _ amount: Money) -> Place {
    let isDebit = !amount.isNegative
    let rule = rules.first { rule in rule.numbers.contains { account.hasPrefix($0) } }
    guard let rule else { return .opening }
    return isDebit ? rule.debit : rule.credit
  }

  private typealias Rule = (numbers: [String], debit: Place, credit: Place)

  private static let rules: [Rule] = [
    (["20", "280", "290"], .intangible, .intangible),
    (["26", "27", "296", "297"], .financial, .financial),
    (["2"], .tangible, .tangible),
    (["3"], .stock, .stock),
    (["4091"], .advancesPaid, .advancesPaid),
    (["419"], .advancesReceived, .advancesReceived),
    (["486"], .prepaid, .prepaid),
    (["487"], .deferred, .deferred),
    (["49"], .clients, .clients),
    (["40"], .otherReceivables, .suppliers),
    (["41"], .clients, .otherDebts),
    (["42", "43", "44"], .otherReceivables, .taxes),
    (["4"], .otherReceivables, .otherDebts),
    (["50", "59"], .securities, .securities),
    (["5"], .cash, .overdrafts),
    (["106"], .reserves, .reserves),
    (["10"], .capital, .capital),
    (["11", "12"], .carried, .carried),
    (["13", "14"], .subsidies, .subsidies),
    (["15"], .provisions, .provisions),
    (["16", "17"], .loans, .loans),
    (["1"], .otherDebts, .otherDebts),
  ]
}
