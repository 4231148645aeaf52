import Documents
import Kernel

/// The VAT of a supplier's document for one category and rate: what is charged, what the buyer counts itself,
/// what may be deducted of either.
package struct PurchaseBase: RatedBase {
  package let category: VATCategory
  package let rate: VATRate
  package let net: Money
  /// Charged by the supplier, as printed.
  package var tax: Money
  /// Counted by the company in the supplier's place; not part of what is to pay.
  package var selfAssessed: Money
  package var deductible: Money

  package var gross: Money { net + tax }

  package init(
    category: VATCategory, rate: VATRate, net: Money, tax: Money, selfAssessed: Money = .zero,
    deductible: Money
  ) {
    self.category = category
    self.rate = rate
    self.net = net
    self.tax = tax
    self.selfAssessed = selfAssessed
    self.deductible = deductible
  }
}

/// What a supplier's document comes to, line by line and by VAT rate; lines without amount count zero.
package struct PurchaseAmounts: AmountsByRate {
  /// HT of each line.
  package let nets: [Money]
  /// By rate downwards, then category.
  package let bases: [PurchaseBase]

  package var selfAssessed: Money { bases.map(\.selfAssessed).sum() }
  package var deductible: Money { bases.map(\.deductible).sum() }

  /// The amounts as a frozen document holds them.
  init(nets: [Money], bases: [PurchaseBase]) {
    self.nets = nets
    self.bases = bases
  }

  /// The amounts of lines, with the VAT the supplier printed in the place of the computed one.
  package init(lines: [PurchaseLine], printed: PrintedVAT? = nil) {
    self.init(lines: lines, nets: lines.map { $0.total?.amount ?? .zero }, printed: printed)
  }

  /// VAT is computed once per rate, half away from zero to the cent (EN 16931 BR-CO-17), then set as printed;
  /// what may be deducted of it follows the lines' nets.
  init(lines: [PurchaseLine], nets: [Money], printed: PrintedVAT? = nil) {
    let items = lines.indices.filter { lines[$0].kind == .item }
    let groups = Dictionary(grouping: items) { PurchaseBase.Key(lines[$0]) }
    var bases = groups.keys.sorted().map { key in
      let members = groups[key] ?? []
      return PurchaseBase(key, net: members.map { nets[$0] }.sum())
    }
    printed?.set(on: &bases)
    for index in bases.indices {
      let members = groups[bases[index].key] ?? []
      bases[index].deduct(over: members.map { (nets[$0], lines[$0].deductible) })
    }
    self.init(nets: nets, bases: bases)
  }
}

extension PurchaseBase {
  package func less(_ taken: PurchaseBase) -> PurchaseBase {
    PurchaseBase(
      category: category, rate: rate, net: net - taken.net, tax: tax - taken.tax,
      selfAssessed: selfAssessed - taken.selfAssessed, deductible: deductible - taken.deductible)
  }

  /// What the lines of one base share.
  struct Key: Hashable, Comparable {
    let category: VATCategory
    let rate: VATRate

    init(category: VATCategory, rate: VATRate) {
      self.category = category
      self.rate = rate
    }

    init(_ line: PurchaseLine) {
      self.init(category: line.category, rate: line.category.bearsRate ? line.rate : .zero)
    }

    static func < (lhs: Key, rhs: Key) -> Bool {
      lhs.rate == rhs.rate ? lhs.category < rhs.category : lhs.rate > rhs.rate
    }
  }

  var key: Key { Key(category: category, rate: rate) }

  fileprivate init(_ key: Key, net: Money) {
    let due = key.rate.tax(on: net)
    self.init(
      category: key.category, rate: key.rate, net: net, tax: key.category.isTaxed ? due : .zero,
      selfAssessed: key.category.isSelfAssessed ? due : .zero, deductible: .zero)
  }

  /// Says what may be deducted: its VAT, less the part of its lines that allow none.
  ///
  /// The part is in proportion to their nets, rounded to the cent, the remainder on the greater.
  mutating func deduct(over lines: [(net: Money, deductible: Bool)]) {
    let due = tax + selfAssessed
    let kept = lines.filter(\.deductible)
    guard kept.count < lines.count else { return deductible = due }
    guard !kept.isEmpty else { return deductible = .zero }
    let lost = lines.filter { !$0.deductible }
    deductible = due.spread(over: [kept.map(\.net).sum(), lost.map(\.net).sum()]).first ?? due
  }
}
