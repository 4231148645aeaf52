import GRDB
import Store

/// The columns of attachments that hold codes.
enum AttachmentsCodes {
  static let all = [
    StoredCode("attachment", "kind") {
      String.fromDatabaseValue($0).flatMap(AttachableKind.init(subjectKind:)) != nil
    }
  ]
}
