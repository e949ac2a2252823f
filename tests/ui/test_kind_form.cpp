// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckRegistry.h"
#include "app/domain/FormField.h"
#include "app/domain/RegulationCatalogue.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/support/VietnameseTest.h"
#include "ui/desk/InformationTab.h"
#include "ui/look/Theme.h"

#include <QAccessible>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// The forms of the kinds in the inspector, each under each of the five regulations.
class TestKindForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void offersTheKindsOfTheProfile_data();
    void offersTheKindsOfTheProfile();
    void hasTheFieldsOfTheProfile_data();
    void hasTheFieldsOfTheProfile();
    void fillsWhatIsWritten();
    void keepsWhatWasWrittenForAnotherKind();
    void letsADayBeHalfTyped();
    void picksADayFromTheCalendarWithTheKeyboard();
    void saysWhatIsWrongWithANumber();
    void takesAFileOfTheArticle();
    void putsTheKindsCategoriesFirst();
    void proposesTheKindOfACategory();
    void isOnlyReadByOthers();
    void whatIsOnlyReadLooksAndSaysSo();
    void isWalkedThroughWithTab();
    void looksAsItShould_data();
    void looksAsItShould();

private:
    void use(const QString &profile, ContentKind kind = ContentKind::News);
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        const auto found = m_tab->findChildren<Widget *>(name);
        for (Widget *widget : found) {
            if (widget->isVisibleTo(m_tab.get()))
                return widget;
        }
        return nullptr;
    }
    template<typename Widget>
    Widget *field(const QString &name) const
    {
        return find<Widget>(u"inspector.field."_s + name);
    }
    /// As a person types it, key by key.
    void type(const QString &name, const QString &text) const;
    void choose(QComboBox *box, const QString &data) const;
    QStringList shown() const;
    QString remark(const QString &name) const;
    Metadata filled() const;

    RegulationCatalogue m_regulations;
    std::unique_ptr<ui::InformationTab> m_tab;
};

void TestKindForm::initTestCase()
{
    m_regulations = expect(RegulationCatalogue::parse(resources::regulationProfiles()));
}

void TestKindForm::init()
{
    m_tab = std::make_unique<ui::InformationTab>(u"vi"_s);
    m_tab->resize(ui::Theme::inspectorWidth, 768);
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowActive(m_tab.get()));
}

void TestKindForm::use(const QString &profile, ContentKind kind)
{
    m_tab->setRegulation(*m_regulations.find(profile));
    Metadata metadata;
    metadata.kind = kind;
    m_tab->showFields(metadata);
}

void TestKindForm::type(const QString &name, const QString &text) const
{
    auto *widget = field<QWidget>(name);
    QVERIFY2(widget, qPrintable(name));
    widget->setFocus();
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, widget, letter == u'\n' ? Qt::Key_Return : Qt::Key_unknown, QString(letter),
                            Qt::NoModifier);
}

void TestKindForm::choose(QComboBox *box, const QString &data) const
{
    const int row = box->findData(data);
    QVERIFY2(row >= 0, qPrintable(data));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < row && box->currentIndex() < row; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentIndex(), row);
}

QStringList TestKindForm::shown() const
{
    QStringList names;
    const QStringList general{u"kind"_s,        u"category"_s, u"writer"_s,  u"source"_s,
                              u"source-date"_s, u"language"_s, u"keywords"_s};
    const auto widgets = m_tab->findChildren<QWidget *>();
    QMap<int, QString> byHeight;
    for (const QWidget *widget : widgets) {
        const QString name = widget->objectName();
        if (!name.startsWith(u"inspector.field."_s) || !widget->isVisibleTo(m_tab.get()))
            continue;
        const QString bare = name.mid(QStringView(u"inspector.field.").size());
        if (!general.contains(bare))
            byHeight.insert(widget->mapTo(m_tab->widget(), QPoint()).y(), bare);
    }
    return byHeight.values();
}

QString TestKindForm::remark(const QString &name) const
{
    const auto *label = find<QLabel>(u"inspector.remark."_s + name);
    return label ? label->text() : QString();
}

Metadata TestKindForm::filled() const
{
    Metadata metadata;
    m_tab->fill(metadata);
    return metadata;
}

void TestKindForm::offersTheKindsOfTheProfile_data()
{
    QTest::addColumn<QString>("profile");
    for (const Regulation &regulation : m_regulations.all())
        QTest::newRow(qPrintable(regulation.id)) << regulation.id;
}

void TestKindForm::offersTheKindsOfTheProfile()
{
    QFETCH(const QString, profile);
    use(profile);
    const auto *box = field<QComboBox>(u"kind"_s);
    QStringList offered;
    int cited = 0;
    for (int row = 0; row < box->count(); ++row) {
        offered.append(box->itemData(row).toString());
        cited += box->itemData(row, Qt::ToolTipRole).toString().contains(u"Điều"_s) ? 1 : 0;
        QVERIFY(!box->itemText(row).isEmpty());
    }
    QStringList wanted;
    for (const KindRule &kind : m_regulations.find(profile)->kinds)
        wanted.append(contentKindName(kind.kind));
    QCOMPARE(offered, wanted);
    qInfo("%lld kinds, %d with their clause", static_cast<long long>(offered.size()), cited);
    QVERIFY(cited + 1 >= offered.size());
}

void TestKindForm::hasTheFieldsOfTheProfile_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("kind");
    for (const Regulation &regulation : m_regulations.all()) {
        for (const KindRule &kind : regulation.kinds)
            QTest::newRow(qPrintable(regulation.id + u' ' + contentKindName(kind.kind)))
                << regulation.id << contentKindName(kind.kind);
    }
}

void TestKindForm::hasTheFieldsOfTheProfile()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, kind);
    use(profile);
    if (kind != u"news"_s)
        choose(field<QComboBox>(u"kind"_s), kind);
    const Regulation &regulation = *m_regulations.find(profile);
    QStringList wanted;
    QStringList apart;
    for (const FormField &line : formFields(*contentKindFromName(kind), regulation)) {
        // The original of an English version is chosen by its title and has no line.
        if (line.field.privacy == KindField::Privacy::Private)
            apart.append(line.field.name);
        else if (line.field.name != "original"_L1)
            wanted.append(line.field.name);
    }
    QTRY_COMPARE(shown(), wanted + apart);
    for (const QString &name : std::as_const(wanted)) {
        const auto &rules = regulation.findKind(*contentKindFromName(kind))->fields;
        const auto rule = std::ranges::find(rules, name, &KindRule::Field::field);
        const bool isRequired = rule != rules.end() && rule->enforcement == Enforcement::Block;
        const QString spoken = field<QWidget>(name)->accessibleDescription();
        QCOMPARE(spoken.startsWith(u"Bắt buộc"_s), isRequired);
        QCOMPARE(spoken.contains(regulation.shortName.vi), rule != rules.end());
        QVERIFY(rule == rules.end() || spoken.contains(rule->cite));
        QVERIFY(!field<QWidget>(name)->accessibleName().isEmpty());
        const auto labels = field<QWidget>(name)->parentWidget()->findChildren<QLabel *>();
        const auto stars =
            std::ranges::count_if(labels, [](const QLabel *label) { return label->text().endsWith(u" *</span>"_s); });
        QCOMPARE(stars, isRequired ? 1 : 0);
    }
}

void TestKindForm::fillsWhatIsWritten()
{
    use(u"vinhphuc-2017"_s);
    QSignalSpy edited(m_tab.get(), &ui::InformationTab::edited);
    choose(field<QComboBox>(u"kind"_s), u"legal-document"_s);
    QVERIFY(!edited.isEmpty());
    type(u"number-symbol"_s, u"41/2026/QĐ-UBND"_s);
    type(u"issue-date"_s, u"5/3/2026"_s);
    type(u"abstract"_s, u"Quy định\nvệ sinh môi trường"_s);
    const Metadata metadata = filled();
    QCOMPARE(metadata.kind, ContentKind::LegalDocument);
    QCOMPARE(metadata.fields, (QMap<QString, QString>{{u"abstract"_s, u"Quy định\nvệ sinh môi trường"_s},
                                                      {u"issue-date"_s, u"2026-03-05"_s},
                                                      {u"number-symbol"_s, u"41/2026/QĐ-UBND"_s}}));
    // Leaving the field writes the day as everybody else does.
    field<QWidget>(u"abstract"_s)->setFocus();
    QCOMPARE(field<QLineEdit>(u"issue-date"_s)->text(), u"05/03/2026"_s);
    m_tab->showFields({});
    QCOMPARE(filled(), Metadata());
    m_tab->showFields(metadata);
    QCOMPARE(filled(), metadata);
}

void TestKindForm::keepsWhatWasWrittenForAnotherKind()
{
    use(u"vinhphuc-2017"_s, ContentKind::LegalDocument);
    type(u"number-symbol"_s, u"05/QĐ-UBND"_s);
    type(u"issuer"_s, u"UBND xã"_s);
    choose(field<QComboBox>(u"kind"_s), u"gazette"_s);
    QVERIFY(!field<QLineEdit>(u"number-symbol"_s));
    QCOMPARE(filled().fields.size(), 2);
    const auto *kept = find<QLabel>(u"inspector.kind.others"_s);
    QVERIFY(kept && kept->text().contains(u"Số, ký hiệu"_s) && kept->text().contains(u"Cơ quan ban hành"_s));
    choose(field<QComboBox>(u"kind"_s), u"legal-document"_s);
    QVERIFY(!find<QLabel>(u"inspector.kind.others"_s));
    QCOMPARE(field<QLineEdit>(u"number-symbol"_s)->text(), u"05/QĐ-UBND"_s);
    choose(field<QComboBox>(u"kind"_s), u"gazette"_s);
    QTest::mouseClick(find<QPushButton>(u"inspector.kind.dropOthers"_s), Qt::LeftButton);
    QVERIFY(filled().fields.isEmpty());
    QVERIFY(!find<QLabel>(u"inspector.kind.others"_s));
}

void TestKindForm::letsADayBeHalfTyped()
{
    use(u"namdinh-2017"_s, ContentKind::Consultation);
    type(u"closing-date"_s, u"20/11/2026"_s);
    QCOMPARE(filled().fields.value(u"closing-date"_s), u"2026-11-20"_s);
    auto *line = field<QLineEdit>(u"closing-date"_s);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(line, Qt::Key_Backspace);
    // What was whole before stays until there is something whole again.
    QCOMPARE(line->text(), u"20/11/"_s);
    QCOMPARE(filled().fields.value(u"closing-date"_s), u"2026-11-20"_s);
    QVERIFY(remark(u"closing-date"_s).contains(u"05/03/2026"_s));
    line->clear();
    type(u"closing-date"_s, u"31/02/2026"_s);
    QVERIFY2(remark(u"closing-date"_s).startsWith(u"⚠ Không có ngày này"_s), qPrintable(remark(u"closing-date"_s)));
    QCOMPARE(filled().fields.value(u"closing-date"_s), u"2026-11-20"_s);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QVERIFY(!filled().fields.contains(u"closing-date"_s));
    QVERIFY(remark(u"closing-date"_s).isEmpty());
    type(u"closing-date"_s, u"31/12/2198"_s);
    QCOMPARE(remark(u"closing-date"_s), u"✓ Mở khi đăng, tự đóng khi hết ngày này."_s);
    line->clear();
    type(u"closing-date"_s, u"1/12/2021"_s);
    QCOMPARE(remark(u"closing-date"_s), u"⚠ Đã đóng: ngày này đã qua."_s);
    type(u"source-date"_s, u"1/2"_s);
    QVERIFY(filled().sourceDate.isEmpty());
    type(u"source-date"_s, u"/2026"_s);
    QCOMPARE(filled().sourceDate, u"2026-02-01"_s);
}

void TestKindForm::picksADayFromTheCalendarWithTheKeyboard()
{
    use(u"namdinh-2017"_s, ContentKind::Consultation);
    type(u"closing-date"_s, u"20/11/2026"_s);
    auto *line = field<QLineEdit>(u"closing-date"_s);
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = qobject_cast<QCalendarWidget *>(QApplication::activePopupWidget());
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 20));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(filled().fields.value(u"closing-date"_s), u"2026-11-21"_s);
    QTest::keyClick(line, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QCOMPARE(filled().fields.value(u"closing-date"_s), u"2026-11-21"_s);
}

void TestKindForm::saysWhatIsWrongWithANumber()
{
    use(u"dongviet-2024"_s, ContentKind::LegalDocument);
    type(u"number-symbol"_s, u"5/QĐ-UBND"_s);
    QVERIFY(!remark(u"number-symbol"_s).startsWith(u"⚠"_s));
    field<QWidget>(u"issuer"_s)->setFocus();
    QTRY_VERIFY2(remark(u"number-symbol"_s).startsWith(u"⚠ Số dưới 10"_s), qPrintable(remark(u"number-symbol"_s)));
    QVERIFY(field<QWidget>(u"number-symbol"_s)->accessibleDescription().contains(u"Nghị định 30/2020"_s));
    field<QLineEdit>(u"number-symbol"_s)->clear();
    type(u"number-symbol"_s, u"05/QĐ-UBND"_s);
    QVERIFY(remark(u"number-symbol"_s).startsWith(u"✓"_s));
}

void TestKindForm::takesAFileOfTheArticle()
{
    use(u"dongviet-2024"_s, ContentKind::Advertising);
    auto *box = field<QComboBox>(u"confirmation"_s);
    QCOMPARE(box->count(), 1);
    QVERIFY(remark(u"confirmation"_s).contains(u"đưa tệp vào bài"_s));
    m_tab->setFiles({u"van-ban-xac-nhan.pdf"_s, u"bang-gia.xlsx"_s});
    QVERIFY(remark(u"confirmation"_s).isEmpty());
    choose(box, u"van-ban-xac-nhan.pdf"_s);
    QCOMPARE(filled().fields.value(u"confirmation"_s), u"van-ban-xac-nhan.pdf"_s);
    m_tab->setFiles({u"bang-gia.xlsx"_s});
    QCOMPARE(filled().fields.value(u"confirmation"_s), u"van-ban-xac-nhan.pdf"_s);
    QVERIFY(remark(u"confirmation"_s).startsWith(u"⚠"_s));
}

void TestKindForm::putsTheKindsCategoriesFirst()
{
    use(u"dongviet-2024"_s, ContentKind::News);
    const auto *box = field<QComboBox>(u"category"_s);
    QCOMPARE(box->itemData(1).toString(), u"chu-truong-chinh-sach"_s);
    QCOMPARE(box->itemData(2).toString(), u"tin-tham-khao"_s);
    qsizetype listed = 0;
    for (int row = 1; row < box->count(); ++row)
        listed += box->itemData(row).toString().isEmpty() ? 0 : 1;
    QCOMPARE(listed, m_regulations.find(u"dongviet-2024")->categories.size());
    // The only category of a kind is filled in where there is none.
    choose(field<QComboBox>(u"kind"_s), u"legal-document"_s);
    QCOMPARE(filled().category, u"van-ban"_s);
    choose(field<QComboBox>(u"kind"_s), u"consultation"_s);
    QCOMPARE(filled().category, u"du-thao-lay-y-kien"_s);
    // What a person chose stays.
    choose(field<QComboBox>(u"category"_s), u"van-ban"_s);
    choose(field<QComboBox>(u"kind"_s), u"question-answer"_s);
    QCOMPARE(filled().category, u"van-ban"_s);
}

void TestKindForm::proposesTheKindOfACategory()
{
    use(u"dongviet-2024"_s, ContentKind::News);
    choose(field<QComboBox>(u"category"_s), u"van-ban"_s);
    QCOMPARE(filled().kind, ContentKind::News);
    auto *proposal = find<QPushButton>(u"inspector.proposeKind.legal-document"_s);
    QVERIFY(proposal);
    QTest::mouseClick(proposal, Qt::LeftButton);
    QCOMPARE(filled().kind, ContentKind::LegalDocument);
    QCOMPARE(filled().category, u"van-ban"_s);
    QVERIFY(!find<QPushButton>(u"inspector.proposeKind.legal-document"_s));
    QVERIFY(field<QLineEdit>(u"number-symbol"_s));
    choose(field<QComboBox>(u"category"_s), u"other"_s);
    QVERIFY(m_tab->findChildren<QPushButton *>(QRegularExpression(u"^inspector.proposeKind"_s)).isEmpty()
            || !find<QPushButton>(u"inspector.proposeKind.news"_s));
}

void TestKindForm::isOnlyReadByOthers()
{
    use(u"vinhphuc-2017"_s, ContentKind::LegalDocument);
    m_tab->setFiles({u"41.pdf"_s});
    m_tab->setEditing(ui::InformationTab::Editing::Forbidden);
    QVERIFY(!field<QComboBox>(u"kind"_s)->isEnabled());
    QVERIFY(!field<QComboBox>(u"file"_s)->isEnabled());
    QVERIFY(field<QPlainTextEdit>(u"abstract"_s)->isReadOnly());
    for (const QString &name : {u"number-symbol"_s, u"issue-date"_s}) {
        QVERIFY(field<QLineEdit>(name)->isReadOnly());
        type(name, u"9"_s);
    }
    QTest::keyClick(field<QLineEdit>(u"issue-date"_s), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(filled().fields.isEmpty());
    // A form built while nobody may write is not written to either.
    Metadata metadata;
    metadata.kind = ContentKind::Contact;
    m_tab->showFields(metadata);
    QVERIFY(field<QLineEdit>(u"phone"_s)->isReadOnly());
    m_tab->setEditing(ui::InformationTab::Editing::Allowed);
    QVERIFY(!field<QLineEdit>(u"phone"_s)->isReadOnly());
}

void TestKindForm::whatIsOnlyReadLooksAndSaysSo()
{
    using Editing = ui::InformationTab::Editing;
    use(u"vinhphuc-2017"_s, ContentKind::LegalDocument);
    m_tab->setEditing(Editing::Allowed);
    type(u"abstract"_s, u"Về chợ xã"_s);
    type(u"number-symbol"_s, u"05/QĐ-UBND"_s);
    for (const QString &name : {u"number-symbol"_s, u"abstract"_s, u"writer"_s}) {
        auto *widget = field<QWidget>(name);
        const auto ground = [widget] {
            return widget->grab().toImage().pixelColor(widget->width() - 40, widget->height() / 2);
        };
        const auto isSaidToBeRead = [widget] {
            return bool(QAccessible::queryAccessibleInterface(widget)->state().readOnly);
        };
        const QColor editable = ground();
        QVERIFY(!isSaidToBeRead());
        m_tab->setEditing(Editing::Forbidden);
        QVERIFY2(ground() != editable && isSaidToBeRead(), qPrintable(name));
        m_tab->setEditing(Editing::Allowed);
        QVERIFY2(ground() == editable && !isSaidToBeRead(), qPrintable(name));
    }
    m_tab->setEditing(Editing::Forbidden);
    for (const auto &[name, words] :
         {std::pair(u"number-symbol"_s, u"05/QĐ-UBND"_s), std::pair(u"abstract"_s, u"Về chợ xã"_s)}) {
        auto *widget = field<QWidget>(name);
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Home);
        QTest::keyClick(widget, Qt::Key_End, Qt::ShiftModifier);
        const auto *line = qobject_cast<QLineEdit *>(widget);
        QCOMPARE(line ? line->selectedText() : qobject_cast<QPlainTextEdit *>(widget)->textCursor().selectedText(),
                 words);
    }
}

void TestKindForm::isWalkedThroughWithTab()
{
    use(u"vinhphuc-2017"_s);
    choose(field<QComboBox>(u"kind"_s), u"legal-document"_s);
    QStringList stops;
    for (int i = 0; i < 14; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus && !focus->accessibleName().isEmpty());
        // What has the focus is in sight, without the mouse.
        QVERIFY(m_tab->viewport()->rect().intersects(QRect(focus->mapTo(m_tab->viewport(), QPoint()), focus->size())));
        stops.append(focus->objectName().remove(u"inspector.field."_s));
    }
    QCOMPARE(stops.first(13), (QStringList{u"category"_s, u"document-form"_s, u"issuer"_s, u"number-symbol"_s,
                                           u"issue-date"_s, u"effective-date"_s, u"abstract"_s, u"file"_s, u"writer"_s,
                                           u"source"_s, u"source-date"_s, u"language"_s, u"keywords"_s}));
}

void TestKindForm::looksAsItShould_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("kind");
    QTest::newRow("legal document") << u"vinhphuc-2017"_s << u"legal-document"_s;
    QTest::newRow("question and answer") << u"namdinh-2017"_s << u"question-answer"_s;
    QTest::newRow("consultation") << u"namdinh-2017"_s << u"consultation"_s;
    QTest::newRow("procedure") << u"vinhphuc-2017"_s << u"procedure"_s;
    QTest::newRow("news") << u"dongviet-2024"_s << u"news"_s;
}

void TestKindForm::looksAsItShould()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, kind);
    use(profile, *contentKindFromName(kind));
    m_tab->setFiles({u"41-2026-qd-ubnd.pdf"_s});
    if (field<QWidget>(u"number-symbol"_s)) {
        type(u"document-form"_s, u"Quyết định"_s);
        type(u"number-symbol"_s, u"41/2026/qđ-UBND"_s);
        type(u"issue-date"_s, u"05/03/2026"_s);
        type(u"effective-date"_s, u"15/3/"_s);
        choose(field<QComboBox>(u"category"_s), u"gioi-thieu"_s);
    }
    QCoreApplication::sendPostedEvents();
    // Nothing is cut off at the side.
    for (const QWidget *widget : m_tab->widget()->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->objectName().startsWith(u"inspector.field."_s))
            QVERIFY(widget->mapTo(m_tab->viewport(), QPoint(widget->width(), 0)).x() <= m_tab->viewport()->width());
    }
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    m_tab->resize(ui::Theme::inspectorWidth, m_tab->widget()->sizeHint().height() + 4);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_tab->grab().save(QDir(folder).filePath(u"form-%1.png"_s.arg(kind)));
}

BANTIN_VIETNAMESE_TEST_MAIN(TestKindForm)
#include "test_kind_form.moc"
