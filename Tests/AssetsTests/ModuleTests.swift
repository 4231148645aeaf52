import Store
import Testing

@testable import Assets

@Suite struct ModuleTests {
  @Test func `the module is named`() { #expect(AssetsModule.module.name == "Assets") }
}
