import Documents
import Kernel
import SalesFacts

extension Purchase {
  /// The lines and amounts of a credit note on this invoice, after those already entered.
  ///
  /// The invoice is never credited for more than it is; the credit that ends a VAT rate takes exactly what is
  /// left of its base and tax, so that all of them sum to the invoice to the cent, as the supplier printed it.
  /// - Parameter printed: the VAT printed on the credit note, within five cents of the computed one.
  func crediting(
    _ request: CreditRequest, printed: PrintedVAT? = nil, after credited: Credited<PurchaseBase>
  ) throws(PurchasingRefusal) -> PurchaseCredit {
    let remaining = amounts.gross - credited.gross
    guard remaining > .zero else { throw .nothingToCredit(number) }
    let credit = try computed(request, remaining: remaining, after: credited).printed(printed)
    guard credit.amounts.gross <= remaining else { throw .overCredited(remaining: remaining) }
    guard credit.amounts.gross > .zero else { throw .emptyCredit }
    return credit
  }

  private func computed(
    _ request: CreditRequest, remaining: Money, after credited: Credited<PurchaseBase>
  ) throws(PurchasingRefusal) -> PurchaseCredit {
    switch request {
    case .total:
      let lines = credited.byAmount == .zero ? content.lines.uncredited(after: credited.quantities) : []
      // What a credit by amount, or a printed VAT, left open is named by no line.
      return lines.isEmpty
        ? try credit(remaining, after: credited) : try credit(lines, after: credited)
    case .lines(let lines): return try credit(lines, after: credited)
    case .amount(let amount): return try credit(amount, after: credited)
    }
  }

  private func credit(
    _ wanted: [CreditedLine], after credited: Credited<PurchaseBase>
  ) throws(PurchasingRefusal) -> PurchaseCredit {
    var after = credited.quantities
    var lines: [PurchaseLine] = []
    var nets: [Money] = []
    for wish in wanted {
      let line = try creditedLine(wish, after: after)
      let before = after[wish.line] ?? .zero
      after[wish.line] = before + line.quantity
      nets.append(net(of: wish.line, to: before + line.quantity) - net(of: wish.line, to: before))
      lines.append(line)
    }
    guard !lines.isEmpty else { throw .noLines }
    return PurchaseCredit(
      lines: lines, amounts: closing(PurchaseAmounts(lines: lines, nets: nets), by: after, after: credited))
  }

  private func creditedLine(
    _ wish: CreditedLine, after: [Int: Quantity]
  ) throws(PurchasingRefusal) -> PurchaseLine {
    do throws(CreditedLineFault) {
      var (line, quantity) = try content.lines.credited(wish, after: after)
      line.source = wish.line
      line.received = nil
      line.quantity = quantity
      line.goodsBack = wish.goodsBack ?? line.givesGoodsBack
      return line
    } catch {
      throw PurchasingRefusal(error)
    }
  }

  /// The HT that the first `quantity` of a line carries.
  private func net(of line: Int, to quantity: Quantity) -> Money {
    amounts.nets[line - 1].share(of: quantity, in: content.lines[line - 1].quantity)
  }

  /// The amounts with, for each rate whose lines are now all credited, what is left of its VAT.
  private func closing(
    _ computed: PurchaseAmounts, by quantities: [Int: Quantity], after credited: Credited<PurchaseBase>
  ) -> PurchaseAmounts {
    let bases = computed.bases.map { base in
      guard isClosed(base, by: quantities), let whole = amounts.bases.first(where: { $0.isOfRate(of: base) })
      else { return base }
      let left = credited.remainder(of: whole)
      return left.net == base.net ? left : base
    }
    return PurchaseAmounts(nets: computed.nets, bases: bases)
  }

  private func isClosed(_ base: PurchaseBase, by quantities: [Int: Quantity]) -> Bool {
    content.lines.enumerated().allSatisfy { index, line in
      line.kind != .item || PurchaseBase.Key(line) != base.key || quantities[index + 1] == line.quantity
    }
  }
}

extension PurchasingRefusal {
  fileprivate init(_ fault: CreditedLineFault) {
    self =
      switch fault {
      case .unknown(let line): .unknownLine(line)
      case .over(let line, let remaining): .overCreditedLine(line, remaining: remaining)
      }
  }
}

extension Purchase {
  /// A credit by amount: spread over the rates by what is left of each, without naming goods.
  private func credit(
    _ amount: Money, after credited: Credited<PurchaseBase>
  ) throws(PurchasingRefusal) -> PurchaseCredit {
    guard amount > .zero else { throw .emptyCredit }
    let remainders = amounts.bases.map(credited.remainder(of:)).filter { $0.gross > .zero }
    let left = remainders.map(\.gross).sum()
    guard amount <= left else { throw .overCredited(remaining: left) }
    var lines: [PurchaseLine] = []
    var nets: [Money] = []
    var bases: [PurchaseBase] = []
    for (remainder, part) in zip(remainders, amount.spread(over: remainders.map(\.gross))) {
      guard part != .zero else { continue }
      let base = part == remainder.gross ? remainder : PurchaseBase(includedIn: part, like: remainder)
      let shared = creditedLines(of: base)
      lines += shared.map(\.line)
      nets += shared.map(\.net)
      bases.append(base.deducting(over: shared, closing: part == remainder.gross))
    }
    return PurchaseCredit(lines: lines, amounts: PurchaseAmounts(nets: nets, bases: bases))
  }

  /// What of the invoice's lines a credit by amount keeps apart: the books must find each again.
  private struct CreditGroup: Hashable {
    let deductible: Bool
    let asset: Bool
    let account: String

    init(_ line: PurchaseLine) {
      (deductible, asset, account) = (line.deductible, line.asset, line.account)
    }
  }

  /// A line for each account of a base, assets apart and what may be deducted apart, in proportion to the invoice's lines.
  private func creditedLines(of base: PurchaseBase) -> [(line: PurchaseLine, net: Money)] {
    let members = content.lines.indices.filter {
      content.lines[$0].kind == .item && PurchaseBase.Key(content.lines[$0]) == base.key
    }
    var groups: [(model: PurchaseLine, net: Money)] = []
    var places: [CreditGroup: Int] = [:]
    for index in members {
      let group = CreditGroup(content.lines[index])
      if let place = places[group] {
        groups[place].net += amounts.nets[index]
      } else {
        places[group] = groups.count
        groups.append((content.lines[index], amounts.nets[index]))
      }
    }
    return zip(groups, base.net.spread(over: groups.map(\.net))).map { group, net in
      let line = PurchaseLine(
        label: "Avoir sur \(content.supplierNumber)", price: UnitPrice(net), rate: base.rate,
        category: base.category, nature: group.model.nature, deductible: group.model.deductible,
        asset: group.model.asset, account: group.model.account, goodsBack: false)
      return (line, net)
    }
  }
}

extension PurchaseBase {
  /// The base and tax inside an amount with VAT, at the category and rate of another.
  fileprivate init(includedIn gross: Money, like base: PurchaseBase) {
    let net = base.category.isTaxed ? base.rate.net(ofGross: gross) : gross
    self.init(
      category: base.category, rate: base.rate, net: net, tax: gross - net,
      selfAssessed: base.category.isSelfAssessed ? base.rate.tax(on: net) : .zero, deductible: .zero)
  }

  /// The base with what may be deducted of it; one that ends its rate keeps exactly what was left.
  fileprivate func deducting(
    over lines: [(line: PurchaseLine, net: Money)], closing: Bool
  ) -> PurchaseBase {
    guard !closing else { return self }
    var base = self
    base.deduct(over: lines.map { ($0.net, $0.line.deductible) })
    return base
  }
}
