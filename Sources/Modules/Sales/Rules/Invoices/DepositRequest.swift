import Documents
import Kernel
import SalesFacts

/// How much a deposit invoice asks for: a part of a quote, or an amount with VAT.
package enum DepositRequest: Hashable, Sendable {
  case percent(Percentage)
  case amount(Money)

  /// The lines of a deposit on a priced document: one per VAT rate, since a deposit carries its VAT.
  ///
  /// A percentage applies to each base before VAT; an amount with VAT is spread over the rates in proportion
  /// to their gross, the remainder on the greatest. Source: CGI art. 269-2 (VAT due on the deposit).
  /// - Throws: `nothingToDeposit` at or below zero, `depositsExceed` above the document less earlier
  /// deposits.
  package func lines(
    on content: DocumentContent, label: String, already: Money = .zero
  ) throws(SalesRefusal) -> [DocumentLine] {
    let bases = content.amounts.bases
    let parts = parts(of: bases)
    let lines = zip(bases, parts).compactMap { base, part -> DocumentLine? in
      guard part != .zero else { return nil }
      return DocumentLine(
        label: bases.count == 1 ? label : "\(label) (TVA \(base.rate.french))", price: UnitPrice(part),
        priceIncludesTax: includesTax, rate: base.rate, category: base.category,
        nature: content.nature(of: base))
    }
    let gross = DocumentAmounts(lines: lines, discount: .none).gross
    guard gross > .zero else { throw .nothingToDeposit }
    guard gross + already <= content.amounts.gross else {
      throw .depositsExceed(deposits: gross + already, gross: content.amounts.gross)
    }
    return lines
  }

  private var includesTax: Bool {
    switch self {
    case .percent: false
    case .amount: true
    }
  }

  private func parts(of bases: [VATBase]) -> [Money] {
    switch self {
    case .percent(let percentage): bases.map { percentage.of($0.net) }
    case .amount(let amount): amount.spread(over: bases.map(\.gross))
    }
  }
}

extension DocumentContent {
  /// The nature of the greatest line taxed like `base`.
  func nature(of base: VATBase) -> LineNature {
    let members = lines.filter { $0.isTaxed(like: base) }
    let greatest = members.max {
      ($0.total?.amount.magnitude ?? .zero) < ($1.total?.amount.magnitude ?? .zero)
    }
    return greatest?.nature ?? .service
  }
}
