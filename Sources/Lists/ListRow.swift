import GRDB
import Kernel
import Store

// GRDB reads any decodable amount as JSON, a hundred times too large, where the store's own reading is not imported.

/// One row of a list: values in the order of its columns.
package struct ListRow: Hashable, Sendable {
  package let id: Int64
  package let values: [ListValue]
  /// The values it is ordered by, from which the next page goes on.
  let order: [DatabaseValue]
}

/// A value as a list shows it.
package enum ListValue: Hashable, Sendable {
  case none
  case text(String)
  case money(Money)
  case quantity(Quantity)
  case price(UnitPrice)
  case day(Day)
  case count(Int64)

  /// The value of a column of that kind, or `nil` for one that is not of it; an empty text is no value, and a text
  /// standing among amounts, such as a count, is kept as it is.
  init?(_ value: DatabaseValue, kind: ListColumn.Kind) {
    let known: ListValue? =
      switch kind {
      case .text, .status: String.fromDatabaseValue(value).map(ListValue.text)
      case .money:
        Money.fromDatabaseValue(value).map(ListValue.money)
          ?? String.fromDatabaseValue(value).map(ListValue.text)
      case .quantity: Quantity.fromDatabaseValue(value).map(ListValue.quantity)
      case .price: UnitPrice.fromDatabaseValue(value).map(ListValue.price)
      case .day: Day.fromDatabaseValue(value).map(ListValue.day)
      case .count: Int64.fromDatabaseValue(value).map(ListValue.count)
      }
    if let known {
      self = known
    } else if value.isNull || String.fromDatabaseValue(value) == "" {
      self = .none
    } else {
      return nil
    }
  }

  /// As a person reads it: `1 234,50`, `12/03/2026`.
  package var french: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .money(let money): money.french
    case .quantity(let quantity): quantity.french
    case .price(let unit): unit.french
    case .day(let day): day.french
    case .count(let count): String(count)
    }
  }

  /// As a program reads it: `1234.50`, `2026-03-12`.
  package var machine: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .money(let money): money.decimal
    case .quantity(let quantity): quantity.decimal
    case .price(let unit): unit.decimal
    case .day(let day): day.iso
    case .count(let count): String(count)
    }
  }
}

/// How many rows a list holds under its filter, and the sums of the columns that have one.
package struct ListSummary: Hashable, Sendable {
  package let count: Int
  /// By column id.
  package let totals: [String: Money]
}

/// The first rows of a list.
package struct ListOpening {
  package let rows: [ListRow]
  /// Whether there are no others.
  package let isAll: Bool
  /// What they come to, where there are no others.
  package let summary: ListSummary?
}
