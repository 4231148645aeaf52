import Desk
import Kernel
import Store

extension DocumentForm {
  /// A new document, of the working day unless what leads to it says otherwise.
  package static func new(
    _ title: String, _ preset: FormValues, lineDefaults: FormValues, in reading: Reading
  ) -> DocumentForm {
    DocumentForm(
      title: title, header: preset.merging([.date: reading.today.iso]) { given, _ in given }, lines: [],
      lineDefaults: lineDefaults)
  }
}
