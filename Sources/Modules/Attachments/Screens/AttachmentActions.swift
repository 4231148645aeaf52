import Attachments
import AttachmentsFacts
import Desk
import Kernel
import Store

extension Screens {
  /// The files kept with a record: `J` in a list, `j` on the record itself.
  package static func attachments(_ kind: RecordKind) -> Action {
    Action(
      "pieces.\(kind.rawValue)", "Joindre ou lire des fichiers", key: "J", permission: .readAttachments,
      on: .row,
      step: .open { _, rows in .list(.attachments, parameter: "\(kind.rawValue):\(rows.record)") })
  }
}
