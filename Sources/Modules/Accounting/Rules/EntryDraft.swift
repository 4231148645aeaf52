import Kernel
import PartiesFacts

/// An entry about to be posted: lines that balance.
package struct EntryDraft: Hashable, Sendable {
  package enum Origin: String, CaseIterable, Sendable {
    case automatic = "auto"
    case manual, opening, provisional, inventory, imported
    case vatReturn = "vat"
  }

  package var journal: Journal
  /// The day asked for; a locked period moves it.
  package var day: Day
  package var piece: String
  /// The day of the document it books.
  package var pieceDay: Day
  package var label: String
  package var origin: Origin
  package var lines: [Line]
  /// The record it books, as the log names its kind.
  package var source: Source?
  package var party: Int64?
  /// The entry it undoes.
  package var reverses: Int64?

  package struct Source: Hashable, Sendable {
    package let kind: RecordKind
    package let record: Int64

    package init(kind: RecordKind, record: Int64) {
      self.kind = kind
      self.record = record
    }
  }

  package init(
    _ journal: Journal, on day: Day, piece: String, pieceDay: Day? = nil, label: String,
    origin: Origin = .automatic, source: Source? = nil, party: Int64? = nil, lines: [Line] = []
  ) {
    self.journal = journal
    self.day = day
    self.piece = piece
    self.pieceDay = pieceDay ?? day
    self.label = label
    self.origin = origin
    self.source = source
    self.party = party
    self.lines = lines
  }

  /// Debits less credits; zero once it balances.
  package var imbalance: Money { lines.map(\.amount).sum() }

  /// Adds a line, unless it is of nothing; lines alike but for their amount are one.
  package mutating func add(_ line: Line) {
    guard line.amount != .zero else { return }
    guard let index = lines.firstIndex(where: { $0.isLike(line) }) else { return lines.append(line) }
    lines[index].amount += line.amount
    if let tax = line.tax { lines[index].tax?.base += tax.base }
    if lines[index].amount == .zero { lines.remove(at: index) }
  }
}

extension EntryDraft {
  /// An amount on an account: a debit when positive.
  package struct Line: Hashable, Sendable {
    package var account: String
    /// For an account kept party by party.
    package var auxiliary: Auxiliary?
    /// Empty for the entry's own.
    package var label: String
    package var amount: Money
    package var due: Day?
    package var tax: TaxMark?
    /// What the lines of one thing owed share, by which they are lettered and carried.
    package var bucket: String?
    /// The number of what is owed or paid, as printed.
    package var itemNumber: String?

    package init(
      _ account: String, _ amount: Money, auxiliary: Auxiliary? = nil, label: String = "", due: Day? = nil,
      tax: TaxMark? = nil, item: ItemMark? = nil
    ) {
      self.account = account
      self.amount = amount
      self.auxiliary = auxiliary
      self.label = label
      self.due = due
      self.tax = tax
      bucket = item?.bucket
      itemNumber = item?.number
    }

    fileprivate func isLike(_ other: Line) -> Bool {
      account == other.account && auxiliary == other.auxiliary && label == other.label && due == other.due
        && tax?.code == other.tax?.code && tax?.rate == other.tax?.rate && bucket == other.bucket
    }
  }

  /// A party as the books name it.
  package struct Auxiliary: Hashable, Sendable {
    /// Zero for a code of books taken over, which is no party's.
    package let party: Int64
    package let code: String
    package let name: String

    var knownParty: Int64? { party == 0 ? nil : party }

    package init(party: Int64, code: String, name: String) {
      self.party = party
      self.code = code
      self.name = name
    }

    init(_ facts: PartyFacts) { self.init(party: facts.party, code: facts.code, name: facts.name) }
  }

  /// What the VAT return reads of a line.
  package struct TaxMark: Hashable, Sendable {
    package var code: TaxCode
    package var rate: VATRate
    /// HT, signed as the return counts it.
    package var base: Money

    package init(_ code: TaxCode, _ rate: VATRate, base: Money) {
      self.code = code
      self.rate = rate
      self.base = base
    }
  }

  /// The record of what is owed that a line stands for.
  package struct ItemMark: Hashable, Sendable {
    package let ledger: String
    /// `invoice`, `receipt`…: the open item's kind.
    package let kind: String
    package let document: Int64
    package let number: String

    package init(ledger: String, kind: String, document: Int64, number: String) {
      self.ledger = ledger
      self.kind = kind
      self.document = document
      self.number = number
    }

    /// What its lines share; all of them stand on one account.
    package var bucket: String { "\(ledger)|\(kind)|\(document)" }
  }
}

/// Where a line goes in the VAT return (formulaire 3310-CA3).
package enum TaxCode: String, CaseIterable, Sendable {
  /// VAT due on sales: lines 08 to 14.
  case collected
  /// VAT that waits for the receipt: not yet in the return.
  case pending
  /// Deductible on goods and services: line 20.
  case deductible
  /// Deductible on fixed assets: line 19.
  case assetDeductible = "asset-deductible"
  /// Due on intra-community acquisitions: lines B2, 08… and 17.
  case intraCommunity = "intra-community"
  /// Due by the buyer on services (CGI art. 283): lines A3, 08….
  case reverseCharge = "reverse-charge"
  /// Sales without VAT: exports E1, intra-community deliveries F2, others E2.
  case export
  case intraDelivery = "intra-delivery"
  case untaxed
}
