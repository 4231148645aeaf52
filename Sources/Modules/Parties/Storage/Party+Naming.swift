import Kernel
import Store

extension Party {
  /// The party a code names, or `nil` when it names none the viewer may see.
  package static func named(_ code: String, in reading: Reading) throws -> Party? {
    guard let reference = Reference<Party>(code) else { return nil }
    do {
      return try find(reference, in: reading)
    } catch CommonRefusal.notFound {
      return nil
    }
  }
}
