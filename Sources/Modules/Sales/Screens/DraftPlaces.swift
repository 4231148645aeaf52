import Desk
import Documents
import Kernel
import Sales

extension Invoice {
  /// Where it stands in the file, and its version.
  var place: DraftPlace { DraftPlace(id: id.rawValue, version: edition.version) }
  /// The same while it is a draft.
  var draftPlace: DraftPlace? { status == .draft ? place : nil }
}

extension Quote {
  /// Where it stands in the file, and its version.
  var place: DraftPlace { DraftPlace(id: id.rawValue, version: edition.version) }
  /// The same while it is a draft.
  var draftPlace: DraftPlace? { status == .draft ? place : nil }
}

extension Order {
  /// Where it stands in the file, and its version.
  var place: DraftPlace { DraftPlace(id: id.rawValue, version: edition.version) }
  /// The same while it is a draft.
  var draftPlace: DraftPlace? { status == .draft ? place : nil }
}
