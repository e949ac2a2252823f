// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckRegistry.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/ReadArticles.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/support/VietnameseTest.h"
#include "ui/desk/ArticlePane.h"
#include "ui/desk/FindingCard.h"
#include "ui/desk/FindingGuide.h"
#include "ui/desk/FindingsTab.h"
#include "ui/desk/InformationTab.h"
#include "ui/desk/Inspector.h"
#include "ui/look/Theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QTimeZone>
#include <QTextEdit>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

const QString citizenId = u"001085012345"_s;
const QString phone = u"0912345678"_s;
const QString email = u"nguyenvanan85@gmail.com"_s;

content::Block paragraph(const QString &text)
{
    return {content::Paragraph{{content::Text{text, {}, {}}}}};
}

content::Block heading(int level, const QString &text)
{
    return {content::Heading{level, {content::Text{text, {}, {}}}}};
}

content::Block tableWithoutHeader()
{
    content::Table made;
    for (const QString &name : {u"Thôn Đông"_s, u"Thôn Đoài"_s}) {
        content::Cell first;
        first.blocks = {paragraph(name)};
        content::Cell second;
        second.blocks = {paragraph(u"120 hộ"_s)};
        made.rows += QList{first, second};
    }
    return {made};
}

content::checks::CheckedArticle article()
{
    using content::Text;
    content::checks::CheckedArticle made;
    made.metadata.title = u"Hỗ trợ hộ nghèo sửa nhà"_s;
    made.metadata.category = u"other"_s;
    made.metadata.source = u"Ban biên tập"_s;
    made.metadata.sapo = u"Bà con cần hỗ trợ liên hệ trưởng thôn 3, số điện thoại %1."_s.arg(phone);
    made.document.blocks = {
        paragraph(u"Xã hỗ trợ hộ nghèo sửa nhà trước mùa mưa bão."_s),
        {content::List{content::ListKind::Bulleted,
                       1,
                       {{paragraph(u"Hộ ở đầu thôn được xét đầu tiên."_s)},
                        {paragraph(u"Chủ hộ đầu thôn, số căn cước công dân %1, được nhận hỗ trợ."_s.arg(citizenId))}}}},
        {content::Paragraph{{Text{u"Thư gửi về "_s, {}, {}}, Text{email, {}, u"mailto:"_s + email},
                             Text{u", xem danh sách "_s, {}, {}}, Text{u"tại đây"_s, {}, u"https://example.vn/ds"_s},
                             Text{u"."_s, {}, {}}}}},
        heading(2, u"Kết quả"_s),
        tableWithoutHeader(),
        heading(4, u"Tiến độ"_s),
        paragraph(u"Việc sửa nhà xong trong tháng này."_s)};
    return made;
}

/// Article and inspector beside each other, checked after every edit as the desk does it after every save.
class CheckedDesk
{
public:
    explicit CheckedDesk(const Regulation &regulation)
        : m_regulation(regulation)
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins({});
        row->setSpacing(0);
        row->addWidget(&pane, 1);
        row->addWidget(&inspector);
        inspector.setFixedWidth(ui::Theme::inspectorWidth);
        inspector.information()->setRegulation(regulation);
        QObject::connect(&pane, &ui::ArticlePane::edited, &window, [this] { check(); }, Qt::QueuedConnection);
        QObject::connect(
            inspector.information(), &ui::InformationTab::edited, &window, [this] { check(); }, Qt::QueuedConnection);
        QObject::connect(&guide, &ui::FindingGuide::notice, &window, [this](const QString &said) { notice = said; });
        window.resize(1366, 768);
        window.show();
    }

    void open(const content::checks::CheckedArticle &opened)
    {
        pane.showText(opened.metadata, opened.document);
        inspector.information()->showFields(opened.metadata);
        setEditing(true);
        check();
    }
    void setEditing(bool allowed)
    {
        pane.setEditing(allowed ? ui::ArticlePane::Editing::Allowed : ui::ArticlePane::Editing::Forbidden);
        inspector.setEditing(allowed ? ui::Inspector::Editing::Allowed : ui::Inspector::Editing::Forbidden);
    }
    void check()
    {
        content::checks::CheckedArticle checked;
        pane.fill(checked.metadata);
        inspector.information()->fill(checked.metadata);
        checked.document = pane.document();
        workflow::ArticleView view;
        view.findings = content::checks::runChecks(m_regulation, checked, {2026, 5, 12});
        inspector.showArticle(view, {});
    }

    QWidget window;
    ui::ArticlePane pane{{}, &window};
    ui::Inspector inspector{u"vi"_s, [](const QString &) { return QByteArray(); }, &window};
    ui::FindingGuide guide{inspector, pane};
    QString notice;

private:
    Regulation m_regulation;
};

QString focusName()
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s))
            return widget->objectName();
    }
    return {};
}

Finding finding(Enforcement enforcement, const QString &field)
{
    Finding made;
    made.ruleId = u"BT-07"_s;
    made.enforcement = enforcement;
    made.cite = u"Điều 9.1"_s;
    made.sentence = {u"Câu của quy định."_s, u"The rule."_s};
    made.field = field;
    return made;
}

} // namespace

/// The checks in the inspector, with the keyboard alone: what they say, where they lead, and how personal data is redacted.
class TestFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesOnlyWithTheFindings();
    void saysEverythingInWords();
    void tellsWhoLetAWarningStand();
    void initTestCase();
    void init() { m_desk->open(article()); }
    void listsBlockingOnesFirst();
    void leadsToThePlace_data();
    void leadsToThePlace();
    void redactsAndTakesBack_data();
    void redactsAndTakesBack();
    void leadsIntoTheFormOfTheKindAndRedactsThere();
    void findsWhatHasMoved();
    void endsTheLinkToSomebody();
    void looksAsItShould();
    void redactsNothingInWhatIsOnlyRead();
    void cleanupTestCase() { m_desk.reset(); }

private:
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_desk->window, Qt::Key(key), modifiers);
    }
    /// To the first card of the checks, from wherever the focus is.
    bool openChecks() const;
    /// With Tab on to the card or button whose name for screen readers has these words.
    bool walkTo(const QString &words) const;
    QTextEdit *text() const { return m_desk->window.findChild<QTextEdit *>(u"editor.text"_s); }
    QPlainTextEdit *sapo() const { return m_desk->window.findChild<QPlainTextEdit *>(u"desk.sapo"_s); }
    /// On to the button that redacts a datum of that kind.
    bool walkToRedaction(const QString &kind) const;
    void picture(const QString &name) const;
    QStringList cards() const;
    QString selected() const;

    std::unique_ptr<CheckedDesk> m_desk;
};

void TestFindings::changesOnlyWithTheFindings()
{
    ui::FindingsTab tab(u"vi"_s);
    Finding one = finding(Enforcement::Warn, u"text"_s);
    one.check = u"personal-data"_s;
    one.block = u"3"_s;
    one.arguments = {u"phone"_s, u"*******678"_s};
    tab.showFindings({one});
    const QPointer<QWidget> page = tab.widget();
    tab.showFindings({one});
    QCOMPARE(tab.widget(), page.data());
    int changes = 0;
    const auto changesTab = [&](const Finding &next) {
        const QPointer<QWidget> before = tab.widget();
        tab.showFindings({next});
        ++changes;
        return before.isNull();
    };
    one.block = u"4"_s;
    QVERIFY(changesTab(one));
    one.position = 12;
    QVERIFY(changesTab(one));
    one.arguments = {u"phone"_s, u"*******679"_s};
    QVERIFY(changesTab(one));
    one.enforcement = Enforcement::Block;
    QVERIFY(changesTab(one));
    QCOMPARE(changes, 4);
}

void TestFindings::saysEverythingInWords()
{
    ui::FindingsTab tab(u"vi"_s);
    tab.showFindings({finding(Enforcement::Record, u"a"_s), finding(Enforcement::Warn, u"b"_s),
                      finding(Enforcement::Block, u"c"_s)});
    QStringList names;
    for (const auto *card : tab.findChildren<ui::FindingCard *>())
        names.append(card->accessibleName());
    QCOMPARE(names,
             (QStringList{u"Phải sửa. Câu của quy định. Điều 9.1"_s, u"Nên xem lại. Câu của quy định. Điều 9.1"_s,
                          u"Được ghi lại. Câu của quy định. Điều 9.1"_s}));
}

void TestFindings::tellsWhoLetAWarningStand()
{
    ui::FindingsTab tab(u"vi"_s);
    Finding warning = finding(Enforcement::Warn, u"b"_s);
    warning.ruleId = u"BT-07"_s;
    warning.check = u"personal-data"_s;
    const QDateTime at(QDate(2026, 11, 20), QTime(3, 5), QTimeZone::UTC);
    const auto signedAs = [&at](const QString &rule, const QString &reason) {
        return ui::FindingsTab::SignedReason{rule, u"personal-data"_s, reason, u"Biên tập viên"_s, at};
    };
    const auto spoken = [&tab] { return tab.findChild<ui::FindingCard *>()->accessibleName(); };
    tab.showFindings({warning}, {signedAs(u"BT-06"_s, u"Việc khác"_s)});
    QVERIFY(!spoken().contains(u"Việc khác"_s));
    tab.showFindings({warning}, {signedAs(u"BT-07"_s, u"Số của thôn"_s), signedAs(u"BT-07"_s, u"Thôn đồng ý"_s)});
    for (const QString &told : {u"Thôn đồng ý"_s, u"Biên tập viên"_s, u"20/11"_s})
        QVERIFY2(spoken().contains(told), qPrintable(spoken()));
    QVERIFY(!spoken().contains(u"Số của thôn"_s));
}

void TestFindings::initTestCase()
{
    resources::ensureLoaded();
    const auto catalogue = expect(RegulationCatalogue::parse(resources::regulationProfiles()));
    m_desk = std::make_unique<CheckedDesk>(*catalogue.find(u"dongviet-2024"_s));
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
}

bool TestFindings::openChecks() const
{
    m_desk->inspector.focusTabs(); // where F6 leads
    auto *tabs = qobject_cast<QTabBar *>(QApplication::focusWidget());
    if (!tabs)
        return false;
    while (tabs->currentIndex() > 0)
        press(Qt::Key_Left);
    press(Qt::Key_Right);
    for (int i = 0; i < 3 && !focusName().startsWith(u"inspector.finding."_s); ++i)
        press(Qt::Key_Tab);
    return focusName().startsWith(u"inspector.finding."_s);
}

bool TestFindings::walkTo(const QString &words) const
{
    for (int i = 0; i < 40; ++i) {
        if (QApplication::focusWidget()->accessibleName().contains(words))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

QStringList TestFindings::cards() const
{
    QStringList names;
    for (const auto *card : m_desk->window.findChildren<ui::FindingCard *>()) {
        if (card->objectName().startsWith(u"inspector.finding."_s))
            names.append(card->accessibleName());
    }
    return names;
}

bool TestFindings::walkToRedaction(const QString &kind) const
{
    for (int i = 0; i < 40; ++i) {
        const QString name = QApplication::focusWidget()->accessibleName();
        if (name.startsWith(u"Che bớt: "_s) && name.contains(kind))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

void TestFindings::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_desk->window.grab().save(QDir(folder).filePath(name + u".png"_s));
}

QString TestFindings::selected() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (const auto *line = qobject_cast<const QLineEdit *>(focus))
        return line->selectedText();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(focus))
        return plain->textCursor().selectedText();
    const auto *rich = qobject_cast<const QTextEdit *>(focus);
    return rich ? rich->textCursor().selectedText() : QString();
}

void TestFindings::listsBlockingOnesFirst()
{
    QVERIFY(openChecks());
    const QStringList names = cards();
    qInfo("%lld findings", static_cast<long long>(names.size()));
    QVERIFY(names.size() >= 7);
    const auto isBlocking = [](const QString &name) { return name.startsWith(u"Phải sửa. "_s); };
    QVERIFY(isBlocking(names.first()));
    QVERIFY(std::ranges::is_partitioned(names, isBlocking));
    QVERIFY(!isBlocking(names.last()) && names.last().startsWith(u"Nên xem lại. "_s));
}

void TestFindings::leadsToThePlace_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("selection");
    QTest::newRow("a field of the form") << u"người viết"_s << u"inspector.field.writer"_s << QString();
    QTest::newRow("words of the lead paragraph") << u"Số điện thoại của cá nhân"_s << u"desk.sapo"_s << phone;
    QTest::newRow("words in a list") << u"căn cước"_s << u"editor.text"_s << citizenId;
    QTest::newRow("words that are a link") << u"tại đây"_s << u"editor.text"_s << u"tại đây"_s;
    QTest::newRow("a heading behind a table") << u"cấp 4"_s << u"editor.text"_s << u"Tiến độ"_s;
    QTest::newRow("a table") << u"ô tiêu đề"_s << u"editor.text"_s << u"Thôn Đông"_s;
}

void TestFindings::leadsToThePlace()
{
    QFETCH(QString, words);
    QFETCH(QString, field);
    QFETCH(QString, selection);
    QVERIFY(openChecks());
    QVERIFY2(walkTo(words), qPrintable(cards().join(u'\n')));
    press(Qt::Key_Return);
    QCOMPARE(focusName(), field);
    QCOMPARE(selected(), selection);
    const QRect caret = text()->cursorRect();
    QVERIFY(field != u"editor.text"_s || text()->viewport()->rect().contains(caret.center()));
}

void TestFindings::redactsAndTakesBack_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("field");
    QTest::newRow("in the lead paragraph") << u"điện thoại"_s << phone << u"desk.sapo"_s;
    QTest::newRow("in the text") << u"căn cước"_s << citizenId << u"editor.text"_s;
}

void TestFindings::redactsAndTakesBack()
{
    QFETCH(QString, kind);
    QFETCH(QString, number);
    QFETCH(QString, field);
    auto *edit = m_desk->window.findChild<QWidget *>(field);
    const auto written = [&] { return edit == text() ? text()->toPlainText() : sapo()->toPlainText(); };
    const QString before = written();
    QVERIFY(before.contains(number));
    const qsizetype found = cards().size();
    QVERIFY(openChecks());
    QVERIFY(walkToRedaction(kind));
    press(Qt::Key_Space);
    QVERIFY(!written().contains(number));
    QVERIFY(written().contains(u'*'));
    QCOMPARE(written().size(), before.size());
    QTRY_COMPARE(cards().size(), found - 1);
    // Whoever works with the keyboard goes on from here.
    QVERIFY2(focusName().startsWith(u"inspector.finding."_s) || focusName().startsWith(u"inspector.redact."_s),
             qPrintable(focusName()));
    edit->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(written(), before);
    QTRY_COMPARE(cards().size(), found);
}

void TestFindings::leadsIntoTheFormOfTheKindAndRedactsThere()
{
    content::checks::CheckedArticle document = article();
    document.metadata.kind = ContentKind::LegalDocument;
    document.metadata.sapo = u"Văn bản mới của xã."_s;
    document.metadata.fields = {{u"abstract"_s, u"Mọi ý kiến gửi trưởng thôn 3, số điện thoại %1."_s.arg(phone)}};
    m_desk->open(document);
    const auto *abstract = m_desk->window.findChild<QPlainTextEdit *>(u"inspector.field.abstract"_s);
    QVERIFY(openChecks());
    QVERIFY2(walkTo(u"Số điện thoại của cá nhân"_s), qPrintable(cards().join(u'\n')));
    press(Qt::Key_Return);
    QCOMPARE(focusName(), u"inspector.field.abstract"_s);
    QCOMPARE(selected(), phone);
    QVERIFY(openChecks());
    QVERIFY(walkToRedaction(u"điện thoại"_s));
    press(Qt::Key_Space);
    QVERIFY(!abstract->toPlainText().contains(phone));
}

void TestFindings::findsWhatHasMoved()
{
    QVERIFY(openChecks());
    QVERIFY(walkTo(u"căn cước"_s));
    // Two lines more than when it was checked: the card is pressed before anything is checked again.
    QTextCursor cursor(text()->document());
    cursor.insertText(u"một dòng mới\nvà một dòng nữa\n"_s);
    press(Qt::Key_Return);
    QCOMPARE(selected(), citizenId);
    QVERIFY(openChecks());
    QVERIFY(walkTo(u"căn cước"_s));
    text()->selectAll();
    text()->textCursor().removeSelectedText();
    press(Qt::Key_Return);
    QCOMPARE(m_desk->notice, u"Chỗ này không còn trong bài; bài sẽ được kiểm tra lại khi lưu."_s);
}

void TestFindings::endsTheLinkToSomebody()
{
    QVERIFY(text()->toHtml().contains(u"mailto:"_s + email));
    QVERIFY(openChecks());
    QVERIFY(walkToRedaction(u"thư điện tử"_s));
    press(Qt::Key_Space);
    QVERIFY(!text()->toHtml().contains(email));
    QVERIFY(text()->toHtml().contains(u"https://example.vn/ds"_s));
}

void TestFindings::looksAsItShould()
{
    QVERIFY(openChecks());
    picture(u"findings"_s);
    QVERIFY(walkToRedaction(u"căn cước"_s));
    picture(u"findings-redact"_s);
    QVERIFY(walkTo(u"cấp 4"_s));
    press(Qt::Key_Return);
    picture(u"findings-place"_s);
    QVERIFY(text()->textCursor().hasSelection());
}

void TestFindings::redactsNothingInWhatIsOnlyRead()
{
    m_desk->setEditing(false);
    const auto buttons = m_desk->window.findChildren<QPushButton *>();
    int redactions = 0;
    for (const QPushButton *button : buttons) {
        if (!button->objectName().startsWith(u"inspector.redact."_s))
            continue;
        QVERIFY(!button->isEnabled());
        ++redactions;
    }
    QVERIFY(redactions >= 3);
    QVERIFY(openChecks());
    QVERIFY(walkTo(u"căn cước"_s));
    press(Qt::Key_Return);
    QCOMPARE(selected(), citizenId);
}

BANTIN_VIETNAMESE_TEST_MAIN(TestFindings)
#include "test_findings.moc"
