import Company
import Foundation
import Kernel
import Store
import TestSupport

/// A company that was just founded.
extension TestCompany {
  private static let start = CompanyStart([StoreModule.module, CompanyModule.module], on: day("2026-03-12"))

  convenience init() throws { try self.init(Self.start) }

  func profile() throws -> CompanyProfile {
    try read { try CompanyProfile.load(in: $0) }
  }

  func activeModules() throws -> Set<String> {
    try read { try Modules.active(in: $0.db) }
  }
}
