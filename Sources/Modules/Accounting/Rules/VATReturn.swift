import AccountingFacts
import Kernel

/// A VAT return of a period (formulaire 3310-CA3): its boxes in whole euros and the entry that settles it.
///
/// Each box is rounded by itself to the nearest euro; what the cents leave goes to 658 or 758
/// (BOI-TVA-DECLA-20-20-10-10). A sum below zero, as when credit notes exceed sales, is declared on the other side:
/// line 21 for tax collected, line 15 for tax deducted.
package struct VATReturn: Hashable, Sendable {
  /// What entries of the period say of one code, rate and account.
  package struct Sum: Hashable, Sendable {
    package let code: TaxCode
    package let rate: VATRate
    package let account: String
    /// HT, signed as the return counts it.
    package let base: Money
    /// Credits less debits.
    package let credit: Money

    package init(_ code: TaxCode, _ rate: VATRate, account: String, base: Money, credit: Money) {
      self.code = code
      self.rate = rate
      self.account = account
      self.base = base
      self.credit = credit
    }
  }

  package let from: Day
  package let to: Day
  package let sums: [Sum]
  package let territory: VATTerritory
  /// The credit of the return before, in whole euros: line 22.
  package let carried: Int64
  /// What of this period's credit is asked back: line 26.
  package let refund: Int64

  package init(
    from: Day, to: Day, sums: [Sum], territory: VATTerritory = .mainland, carried: Int64 = 0,
    refund: Int64 = 0
  ) {
    self.from = from
    self.to = to
    self.sums = sums
    self.territory = territory
    self.carried = carried
    self.refund = refund
  }

  // MARK: Boxes

  /// The boxes that are not empty, in the order of the form.
  package var boxes: [VATFiled.Box] {
    var tally = Tally()
    for name in VATBox.bases { tally.setBase(name, exact(name).base) }
    for name in VATBox.rates { tally.setDue(name, exact(name)) }
    tally.setDeducted("19", -exact("19").tax)
    tally.setDeducted("20", -exact("20").tax)
    tally.tax["17"] = exact("17").tax.euros
    tally.tax["22"] = carried
    tally.close(refund: refund)
    return VATBox.order.compactMap { name in
      let (base, tax) = (tally.base[name] ?? 0, tally.tax[name] ?? 0)
      guard base != 0 || tax != 0 else { return nil }
      return VATFiled.Box(box: name, base: tally.base[name], tax: tax)
    }
  }

  /// What a box declares, zero when empty.
  package func tax(_ box: String) -> Int64 { boxes.first { $0.box == box }?.tax ?? 0 }

  /// The sums a box is made of.
  package func sums(of box: String) -> [Sum] { sums.filter { VATBox.of($0, in: territory).contains(box) } }

  private func exact(_ box: String) -> (base: Money, tax: Money) {
    let sums = sums(of: box)
    return (sums.map(\.base).sum(), sums.map(\.credit).sum())
  }

  // MARK: The entry

  /// The entry: what the period put on each account of VAT against 44551 or 44567, in whole euros.
  package func lines(_ map: AccountMap) -> [PostedLine] {
    var amounts: [(account: String, amount: Money)] = []
    for account in Set(sums.map(\.account)).sorted() {
      let settled = sums.filter { $0.account == account && $0.code.isSettledByReturn }
      amounts.append((account, settled.map(\.credit).sum()))
    }
    amounts.append((map[.vatCredit], .euros(tax("27") - carried)))
    amounts.append((Self.refundAccount, .euros(refund)))
    amounts.append((map[.vatDue], .euros(-tax("32"))))
    let rounding = -amounts.map(\.amount).sum()
    amounts.append((rounding.isNegative ? map[.gains] : map[.losses], rounding))
    return amounts.filter { $0.amount != .zero }.map { account, amount in
      PostedLine(
        account: account, debit: amount.isNegative ? .zero : amount,
        credit: amount.isNegative ? -amount : .zero)
    }
  }

  /// Crédit de TVA dont le remboursement est demandé.
  static let refundAccount = "44583"
}

extension VATReturn {
  /// The form being filled in, in whole euros.
  private struct Tally {
    var base: [String: Int64] = [:]
    var tax: [String: Int64] = [:]

    mutating func setBase(_ box: String, _ amount: Money) { base[box] = max(0, amount.euros) }

    /// A rate's line; tax below zero is deducted on line 21.
    mutating func setDue(_ box: String, _ amount: (base: Money, tax: Money)) {
      base[box] = max(0, amount.base.euros)
      tax[box] = max(0, amount.tax.euros)
      tax["21", default: 0] += max(0, -amount.tax.euros)
    }

    /// A line of deductible tax; below zero it is paid back on line 15.
    mutating func setDeducted(_ box: String, _ amount: Money) {
      tax[box] = max(0, amount.euros)
      tax["15", default: 0] += max(0, -amount.euros)
    }

    /// The totals: 16, 23, then what is due (28, 32) or kept (25, 27).
    mutating func close(refund: Int64) {
      let due = sum(VATBox.rates + ["15"])
      let deducted = sum(["19", "20", "21", "22"])
      (tax["16"], tax["23"]) = (due, deducted)
      if deducted > due {
        tax["25"] = deducted - due
        tax["26"] = refund
        tax["27"] = deducted - due - refund
      } else {
        (tax["TD"], tax["28"], tax["32"]) = (due - deducted, due - deducted, due - deducted)
      }
    }

    private func sum(_ boxes: [String]) -> Int64 { boxes.reduce(0) { $0 + (tax[$1] ?? 0) } }
  }
}

extension TaxCode {
  /// Whether the return's entry clears what bears it.
  var isSettledByReturn: Bool {
    switch self {
    case .collected, .deductible, .assetDeductible, .intraCommunity, .reverseCharge: true
    case .pending, .export, .intraDelivery, .untaxed: false
    }
  }
}

extension Money {
  /// To the nearest euro, halves away from zero.
  fileprivate var euros: Int64 { Money.rounding(Int128(cents), dividedBy: 100).cents }

  fileprivate static func euros(_ whole: Int64) -> Money { Money(cents: whole * 100) }
}
