import GRDB
import Store

/// The columns of attachments that hold codes.
enum AttachmentsCodes {
  static let all = [
    StoredCode(
      "attachment", "kind",
      isKnownIn: { value, composition in
        String.fromDatabaseValue(value).flatMap(composition.attachable(of:)) != nil
      })
  ]
}
