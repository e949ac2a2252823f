// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/ArrowCheck.h"
#include "tests/architecture/FunctionScanner.h"
#include "tests/architecture/PhraseCheck.h"
#include "tests/architecture/ShapeCheck.h"

#include <QTest>

#include <algorithm>

using namespace bantin::architecture;

namespace {

const HouseTable table({"room app/base ->", "room app/domain -> app/base", "room app/store -> app/domain",
                        "room ui/preview -> app/base", "room ui -> ui/preview app/domain", "room app/main -> ui",
                        "library SQLCipher -> app/store", "header SQLCipher sqlite3.h", "library Widgets -> ui",
                        "header Widgets Q*Layout"});

const std::string licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

std::vector<SourceFile> tree(const std::string &path, const std::string &text)
{
    return {SourceFile(path, text)};
}

std::string repeated(const std::string &text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

} // namespace

/** Every rule is shown a small tree that breaks it and one that does not. */
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAnArrowThatPointsUp();
    void allowsAnArrowThroughTheRoomsBetween();
    void takesTheLongestRoomName();
    void refusesAHouseHeaderNotNamedFromTheRoot();
    void refusesASourceOutsideEveryRoom();
    void refusesATestHeaderInAProgram();
    void ignoresAnIncludeInAComment();
    void refusesATableWithARing();
    void refusesALibraryOutsideItsRoom();
    void refusesARingOfFolders();
    void refusesPhrases_data();
    void refusesPhrases();
    void allowsPhrases_data();
    void allowsPhrases();
    void refusesADisabledSandboxInScripts();
    void refusesALongFile();
    void keepsTheListOfLongFilesShrinking();
    void refusesALongFunction();
    void findsFunctionBodies_data();
    void findsFunctionBodies();
    void refusesASourceWithoutALicence();
    void refusesAHeaderWithoutAGuard();
    void keepsLinesWhenItStripsLiterals();
};

void TestRules::refusesAnArrowThatPointsUp()
{
    const Findings findings = checkArrows(table, tree("app/domain/A.h", "\n#include \"app/store/Store.h\"\n"));
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].line, 2);
    QCOMPARE(findings[0].message, std::string("wrong arrow: app/domain may not include app/store"));
}

void TestRules::allowsAnArrowThroughTheRoomsBetween()
{
    QVERIFY(
        checkArrows(table, tree("app/store/A.cpp", "#include \"app/base/Result.h\"\n#include \"A.moc\"\n")).empty());
    QVERIFY(checkArrows(table, tree("app/main/A.cpp", "#include \"app/domain/Article.h\"\n")).empty());
}

void TestRules::takesTheLongestRoomName()
{
    QCOMPARE(table.roomOf("ui/preview/A.h").value(), std::string("ui/preview"));
    QCOMPARE(table.roomOf("ui/desk/A.h").value(), std::string("ui"));
    QCOMPARE(checkArrows(table, tree("ui/preview/A.h", "#include \"ui/desk/Desk.h\"\n")).size(), 1U);
}

void TestRules::refusesAHouseHeaderNotNamedFromTheRoot()
{
    QCOMPARE(checkArrows(table, tree("app/base/A.cpp", "#include \"A.h\"\n")).size(), 1U);
}

void TestRules::refusesASourceOutsideEveryRoom()
{
    QCOMPARE(checkArrows(table, tree("app/attic/A.cpp", "")).size(), 1U);
}

void TestRules::refusesATestHeaderInAProgram()
{
    QCOMPARE(checkArrows(table, tree("app/base/A.cpp", "#include \"tests/support/FakeClock.h\"\n")).size(), 1U);
}

void TestRules::ignoresAnIncludeInAComment()
{
    QVERIFY(checkArrows(table, tree("app/base/A.cpp", "/*\n#include \"ui/desk/Desk.h\"\n*/\n")).empty());
}

void TestRules::refusesATableWithARing()
{
    const HouseTable ring({"room app/base -> app/domain", "room app/domain -> app/base"});
    QCOMPARE(ring.faults().size(), 1U);
    QCOMPARE(ring.faults()[0].line, 1);
}

void TestRules::refusesALibraryOutsideItsRoom()
{
    QCOMPARE(checkLibraries(table, tree("app/domain/A.cpp", "#include <sqlite3.h>\n")).size(), 1U);
    QVERIFY(checkLibraries(table, tree("app/store/A.cpp", "#include <sqlite3.h>\n")).empty());
    QCOMPARE(checkLibraries(table, tree("app/store/A.cpp", "#include <QVBoxLayout>\n")).size(), 1U);
    QVERIFY(checkLibraries(table, tree("ui/desk/A.cpp", "#include <QVBoxLayout>\n")).empty());
}

void TestRules::refusesARingOfFolders()
{
    const std::vector<SourceFile> ring{SourceFile("ui/desk/A.h", "#include \"ui/review/B.h\"\n"),
                                       SourceFile("ui/review/B.h", "#include \"ui/models/C.h\"\n"),
                                       SourceFile("ui/models/C.h", "#include \"ui/desk/A.h\"\n")};
    QCOMPARE(checkCycles(ring).size(), 3U);
    QVERIFY(checkCycles({ring[0], ring[1]}).empty());
    QVERIFY(checkCycles({SourceFile("app/base/A.h", "#include \"app/base/inner/B.h\"\n"),
                         SourceFile("app/base/inner/B.h", "#include \"app/base/A.h\"\n")})
                .empty());
}

void TestRules::refusesPhrases_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &path, const QString &text) {
        QTest::newRow(name) << path << text;
    };
    row("declared instance", QStringLiteral("app/base/A.h"), QStringLiteral("static A &instance();"));
    row("called instance", QStringLiteral("ui/desk/A.cpp"), QStringLiteral("Settings::instance().read();"));
    row("processEvents", QStringLiteral("tests/ui/A.cpp"), QStringLiteral("qApp->processEvents();"));
    row("sender", QStringLiteral("ui/desk/A.cpp"), QStringLiteral("auto *b = sender();"));
    row("event loop", QStringLiteral("app/keyring/A.cpp"), QStringLiteral("QEventLoop loop;"));
    row("exec", QStringLiteral("ui/desk/A.cpp"), QStringLiteral("dialog.exec();"));
    row("message box", QStringLiteral("ui/desk/A.cpp"), QStringLiteral("QMessageBox::question(this, a, b);"));
    row("file dialog", QStringLiteral("ui/desk/A.cpp"), QStringLiteral("QFileDialog::getOpenFileName(this);"));
    row("sleep", QStringLiteral("tests/store/A.cpp"), QStringLiteral("QThread::msleep(5);"));
    row("unfinished", QStringLiteral("app/base/A.cpp"), QStringLiteral("// TO") + QStringLiteral("DO"));
}

void TestRules::refusesPhrases()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QCOMPARE(checkPhrases(tree(path.toStdString(), text.toStdString())).size(), 1U);
}

void TestRules::allowsPhrases_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &path, const QString &text) {
        QTest::newRow(name) << path << text;
    };
    row("Qt's own instance", QStringLiteral("ui/desk/A.cpp"), QStringLiteral("QCoreApplication::instance();"));
    row("a member of a delivery", QStringLiteral("sync/engine/A.cpp"), QStringLiteral("delivery.sender();"));
    row("exec of main", QStringLiteral("app/main/main.cpp"), QStringLiteral("return application.exec();"));
    row("loop of the command line", QStringLiteral("app/cli/A.cpp"), QStringLiteral("QEventLoop loop;"));
    row("in a comment", QStringLiteral("ui/desk/A.cpp"), QStringLiteral("// never processEvents() here"));
    row("in a literal", QStringLiteral("ui/desk/A.cpp"), QStringLiteral("call(\"processEvents()\");"));
    row("waiting for a condition", QStringLiteral("tests/ui/A.cpp"), QStringLiteral("QTest::qWaitFor(done);"));
}

void TestRules::allowsPhrases()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QVERIFY(checkPhrases(tree(path.toStdString(), text.toStdString())).empty());
}

void TestRules::refusesADisabledSandboxInScripts()
{
    const std::string flag = std::string("--no-") + "sandbox";
    QCOMPARE(checkPhrases(tree("packaging/dev/run.sh", "bantin " + flag + "\n")).size(), 1U);
    QVERIFY(checkPhrases(tree("packaging/dev/run.sh", "# never " + flag + "\n")).empty());
    QCOMPARE(checkPhrases(tree("app/main/main.cpp", "add(\"" + flag + "\");\n")).size(), 1U);
}

void TestRules::refusesALongFile()
{
    QCOMPARE(checkFileSizes(tree("app/base/A.h", repeated("\n", headerLimit + 1)), {}).size(), 1U);
    QVERIFY(checkFileSizes(tree("app/base/A.h", repeated("\n", headerLimit)), {}).empty());
    QCOMPARE(checkFileSizes(tree("tests/base/A.cpp", repeated("\n", sourceLimit + 1)), {}).size(), 1U);
}

void TestRules::keepsTheListOfLongFilesShrinking()
{
    const auto longFile = tree("app/base/A.cpp", repeated("\n", sourceLimit + 1));
    QVERIFY(checkFileSizes(longFile, {"# why", "app/base/A.cpp"}).empty());
    QCOMPARE(checkFileSizes(tree("app/base/A.cpp", "\n"), {"app/base/A.cpp"}).size(), 1U);
    QCOMPARE(checkFileSizes({}, {"app/base/Gone.cpp"}).size(), 1U);
}

void TestRules::refusesALongFunction()
{
    const std::string body = repeated("    x();\n", functionLimit);
    QVERIFY(checkFunctionSizes(tree("app/base/A.cpp", "void f()\n{\n" + body + "}\n")).empty());
    const Findings findings = checkFunctionSizes(tree("app/base/A.cpp", "void f()\n{\n" + body + "    y();\n}\n"));
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].line, 2);
}

void TestRules::findsFunctionBodies_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QString &code, int count) { QTest::newRow(name) << code << count; };
    row("namespace and class", QStringLiteral("namespace a { class B : public C { int m = 0; }; }"), 0);
    row("methods in a class", QStringLiteral("class B { Q_OBJECT\npublic: B() {} int f() const { return 1; } };"), 2);
    row("initialiser list", QStringLiteral("B::B(int a)\n : C(a)\n , m_d{a}\n , m_e({a})\n{\n}"), 1);
    row("noexcept initialisers", QStringLiteral("B::B(B &&o) noexcept\n : m_d{o.m_d}\n{\n}"), 1);
    row("value", QStringLiteral("const std::vector<int> x{1, 2}; const auto y = f({1}); int z[] = {1};"), 0);
    row("template", QStringLiteral("template<class T> T f(T t) { return t; } template<class T> struct S { };"), 1);
    row("trailing return", QStringLiteral("auto f() -> int { if (x) { y(); } return 1; }"), 1);
    row("enum", QStringLiteral("enum class E : int { A, B };"), 0);
    row("default argument", QStringLiteral("void f(X x = {}) { g(); }"), 1);
    row("macro", QStringLiteral("#define F(x) { \\\n } {\nvoid f() { }"), 1);
}

void TestRules::findsFunctionBodies()
{
    QFETCH(const QString, code);
    QFETCH(const int, count);
    const SourceFile file("app/base/A.cpp", code.toStdString());
    QCOMPARE(findFunctionBodies(file.code()).size(), static_cast<std::size_t>(count));
}

void TestRules::refusesASourceWithoutALicence()
{
    QCOMPARE(checkFirstLines(tree("app/base/A.cpp", "#include <QString>\n")).size(), 1U);
    QVERIFY(checkFirstLines(tree("app/base/A.cpp", licence)).empty());
}

void TestRules::refusesAHeaderWithoutAGuard()
{
    QCOMPARE(checkFirstLines(tree("app/base/A.h", licence)).size(), 1U);
    QVERIFY(checkFirstLines(tree("app/base/A.h", licence + "#pragma once\n")).empty());
}

void TestRules::keepsLinesWhenItStripsLiterals()
{
    const SourceFile file("app/base/A.cpp", "auto a = R\"x({\n)\" {\n)x\";\nint b = 1'000; // {\nchar c = '{';\n");
    QCOMPARE(file.code().size(), file.lines().size());
    QVERIFY(std::none_of(file.code().begin(), file.code().end(),
                         [](const std::string &line) { return line.find('{') != std::string::npos; }));
    QVERIFY(file.code()[3].starts_with("int b = 1'000;"));
}

QTEST_APPLESS_MAIN(TestRules)
#include "test_rules.moc"
