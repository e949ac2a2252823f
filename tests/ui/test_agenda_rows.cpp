// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/VietnameseTest.h"
#include "ui/desk/ArticleDelegate.h"
#include "ui/look/Theme.h"
#include "ui/models/ArticleListModel.h"
#include "ui/models/OfficeCalendar.h"

#include <QDir>
#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace bantin;
using namespace bantin::ui;
using namespace Qt::StringLiterals;

/// The rows of "Cần tôi xử lý": what they say of age and deadline, to eyes and to a screen reader.
class TestAgendaRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellAgeAndDeadlineInWords();
    void areSpokenWithBoth();
    void explainTheirDeadline();
    void saysNothingOfItInOtherLists();
    void arePaintedInBothSchemes();

private:
    void add(const QString &title, Stage stage, QDate since, const std::optional<QDate> &due);
    QString said(int row, int role) const { return m_model.index(row).data(role).toString(); }

    const WorkingCalendar &m_calendar = *officeCalendar();
    const QDateTime m_now = DeadlineEngine::startOf(QDate(2026, 11, 27)).addSecs(9 * 3600);
    QList<Article> m_articles;
    ArticleListModel::Notes m_notes;
    ArticleListModel m_model;
};

void TestAgendaRows::add(const QString &title, Stage stage, QDate since, const std::optional<QDate> &due)
{
    const DeadlineEngine engine(m_calendar);
    workflow::AgendaArticle item;
    item.article.id = ArticleId::create();
    item.article.title = title;
    item.article.stage = stage;
    item.article.category = u"other"_s;
    item.article.authorName = u"Cộng tác viên thôn 6"_s;
    if (due)
        item.article.dueAt = DeadlineEngine::endOf(*due);
    item.due = dueReasons(item.article, {}, {}, engine);
    item.entry.task = {AgendaDuty::Review, item.article.id, DeadlineEngine::startOf(since), item.due.first()};
    if (due)
        item.entry.standing = engine.standing(*item.entry.task.deadline, m_now);
    item.workingDays = m_calendar.workingDaysBetween(since, QDate(2026, 11, 27));
    m_articles.append(item.article);
    m_notes.agenda.insert(item.article.id, item);
}

void TestAgendaRows::initTestCase()
{
    Regulation regulation;
    regulation.categories = {{u"other"_s, {u"Chuyên mục khác"_s, u"Other"_s}, {}}};
    m_model.setRegulation(regulation, u"vi"_s);
    add(u"Hỏi về thủ tục cấp lại sổ hộ nghèo"_s, Stage::Submitted, {2026, 11, 20}, QDate(2026, 11, 25));
    add(u"Lịch tiếp công dân tháng 12 của Chủ tịch UBND xã"_s, Stage::Submitted, {2026, 11, 25}, QDate(2026, 11, 27));
    add(u"Đường liên thôn thông xe"_s, Stage::InReview, {2026, 11, 27}, QDate(2026, 12, 1));
    add(u"Kết quả rà soát hộ nghèo năm 2026"_s, Stage::Submitted, {2026, 11, 26}, QDate(2026, 12, 11));
    add(u"Gương người tốt việc tốt thôn 3"_s, Stage::Submitted, {2026, 11, 18}, std::nullopt);
    m_model.setArticles(m_articles, m_notes);
}

void TestAgendaRows::tellAgeAndDeadlineInWords()
{
    const auto due = ArticleListModel::AgendaDueRole;
    QCOMPARE(said(0, due), u"quá hạn 2 ngày làm việc"_s);
    QCOMPARE(said(0, ArticleListModel::WaitRole), u"chờ 4 ngày làm việc"_s);
    QCOMPARE(said(1, due), u"đến hạn hôm nay"_s);
    QCOMPARE(said(2, due), u"còn 2 ngày làm việc"_s);
    QCOMPARE(said(2, ArticleListModel::WaitRole), u"chờ từ hôm nay"_s);
    QCOMPARE(said(3, due), u"còn 10 ngày làm việc"_s);
    QVERIFY(said(4, due).isEmpty());
    QList<int> states;
    for (int row = 0; row < 4; ++row)
        states.append(m_model.index(row).data(ArticleListModel::DueStateRole).toInt());
    QCOMPARE(states, (QList<int>{int(DueState::Late), int(DueState::DueToday), int(DueState::DueSoon),
                                 int(DueState::Waiting)}));
    QVERIFY(!m_model.index(4).data(ArticleListModel::DueStateRole).isValid());
}

void TestAgendaRows::areSpokenWithBoth()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QString spoken = said(row, Qt::AccessibleTextRole);
        QVERIFY2(spoken.startsWith(m_articles.at(row).title), qPrintable(spoken));
        QVERIFY2(spoken.contains(said(row, ArticleListModel::AgendaDueRole)), qPrintable(spoken));
        QVERIFY2(spoken.contains(said(row, ArticleListModel::WaitRole)), qPrintable(spoken));
    }
}

void TestAgendaRows::explainTheirDeadline()
{
    QVERIFY(said(0, Qt::ToolTipRole).contains(u"25/11/2026"_s));
    QCOMPARE(said(0, Qt::AccessibleDescriptionRole), said(0, Qt::ToolTipRole));
    QVERIFY(said(4, Qt::ToolTipRole).isEmpty());
}

void TestAgendaRows::saysNothingOfItInOtherLists()
{
    ArticleListModel plain;
    plain.setArticles(m_articles);
    for (const int role : {int(ArticleListModel::WaitRole), int(ArticleListModel::AgendaDueRole),
                           int(ArticleListModel::DueStateRole), int(Qt::ToolTipRole)})
        QVERIFY(!plain.index(0).data(role).isValid());
    QVERIFY(!plain.index(0).data(Qt::AccessibleTextRole).toString().contains(u"chờ"_s));
}

void TestAgendaRows::arePaintedInBothSchemes()
{
    QListView list;
    list.setModel(&m_model);
    list.setItemDelegate(new ArticleDelegate(&list));
    list.setFrameShape(QFrame::NoFrame);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setResizeMode(QListView::Adjust);
    // Not all rows fit, so that a scroll bar stands beside them.
    list.resize(Theme::listWidth, 360);
    QImage images[2];
    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        list.setPalette(Theme(scheme).palette());
        QImage &image = images[int(scheme)];
        image = list.grab().toImage();
        QVERIFY(!image.isNull());
        QVERIFY(list.verticalScrollBar()->maximum() > 0);
        QCOMPARE(list.horizontalScrollBar()->maximum(), 0);
        const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
        if (!folder.isEmpty())
            image.save(QDir(folder).filePath(u"agenda-rows-%1.png"_s.arg(int(scheme))));
    }
    QVERIFY(images[0] != images[1]);
}

BANTIN_VIETNAMESE_TEST_MAIN(TestAgendaRows)
#include "test_agenda_rows.moc"
