import Kernel

/// Where a key, a row or a search leads.
package enum Route: Hashable, Sendable {
  /// A list, already narrowed by a filter; `parameter` names what the list is about.
  case list(ListID, filter: String = "", parameter: String? = nil)
  /// A form; record 0 makes a new one, and `preset` fills fields by their id.
  case form(FormID, record: Int64 = 0, preset: FormValues = [:])
  /// A document in its entry screen; 0 starts a new one.
  case document(RecordKind, id: Int64 = 0, preset: FormValues = [:])
  /// A board of blocks: the dashboard, a client's card.
  case board(BoardID, record: Int64 = 0)
  /// Where that record is read: the module it belongs to knows the screen.
  case record(RecordKind, Int64)
  /// The same, for a record people name by its code.
  case named(RecordKind, String)
  /// A page to read: a printed document, a journal entry.
  case page(PageID, record: Int64)
}
