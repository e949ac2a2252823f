// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/DecideSuggestions.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ResolveComment.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/WriteComment.h"
#include "app/content/anchor/TextAnchor.h"
#include "app/store/Connection.h"
#include "tests/workflow/DeskFixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// What is said beside the text, and what is proposed for it.
class TestComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhoSaidWhatAboutWhichWords();
    void answersAndResolvesAndOpensAgain();
    void refusesWhatSaysNothingOrHasNoPlace();
    void acceptingASuggestionWritesItForBoth();
    void whoSuggestedCannotApprove();
    void rejectingLeavesTheText();
    void losesNoCommentWhateverIsEdited();
    void storeNeverForgetsOrRewordsAComment();

private:
    /// The first paragraph's first words.
    NewComment about(Session &session, const ArticleId &article, const QString &text)
    {
        const auto view = showArticle(session, article);
        const auto pieces = content::anchorPieces(view->metadata, view->document);
        const auto piece = std::ranges::find_if(pieces, [](const auto &one) { return one.field == "text"_L1; });
        return {text, piece->text.first(12), {u"text"_s, piece->block, 0, 12, {}}};
    }
    QString firstWords(Session &session, const ArticleId &article)
    {
        const auto view = showArticle(session, article);
        const auto pieces = content::anchorPieces(view->metadata, view->document);
        return std::ranges::find_if(pieces, [](const auto &one) { return one.field == "text"_L1; })->text;
    }

    DeskFixture m_desk;
};

void TestComments::keepsWhoSaidWhatAboutWhichWords()
{
    const ArticleId article = m_desk.submitted();
    Session &editor = m_desk.as(DeskFixture::editor);
    const auto written = writeComment(editor, article, about(editor, article, u"Số liệu này lấy ở đâu?"_s));
    QVERIFY2(written.ok(), qPrintable(reasonOf(written)));
    const auto view = showArticle(m_desk.as(DeskFixture::contributor), article);
    QCOMPARE(view->comments.size(), 1);
    const Comment &comment = view->comments.first();
    QCOMPARE(comment.author, QString(DeskFixture::editor));
    QCOMPARE(comment.text, u"Số liệu này lấy ở đâu?"_s);
    QCOMPARE(comment.quote.size(), 12);
    QVERIFY(comment.account.isValid());
    QVERIFY(!comment.place.suffix.isEmpty());
    QCOMPARE(view->article.stage, Stage::Submitted);
}

void TestComments::answersAndResolvesAndOpensAgain()
{
    const ArticleId article = m_desk.submitted();
    Session &editor = m_desk.as(DeskFixture::editor);
    const auto first = writeComment(editor, article, about(editor, article, u"Ai nói?"_s));
    Session &author = m_desk.as(DeskFixture::contributor);
    QVERIFY(writeComment(author, article, {.text = u"Chủ tịch xã."_s, .answers = first->number}).ok());
    m_desk.clock.advance(60);
    QVERIFY(resolveComment(author, article, first->number, true).ok());
    auto view = showArticle(author, article);
    QCOMPARE(view->comments.last().answers, first->number);
    QVERIFY(view->comments.first().resolved);
    QCOMPARE(view->comments.first().closedBy, QString(DeskFixture::contributor));
    QCOMPARE(view->comments.first().closedAt, m_desk.clock.nowUtc());
    QVERIFY(resolveComment(m_desk.as(DeskFixture::editor), article, first->number, false).ok());
    view = showArticle(m_desk.as(DeskFixture::editor), article);
    QVERIFY(!view->comments.first().resolved);
    QCOMPARE(view->comments.first().closedBy, QString(DeskFixture::editor));
}

void TestComments::refusesWhatSaysNothingOrHasNoPlace()
{
    const ArticleId article = m_desk.submitted();
    Session &editor = m_desk.as(DeskFixture::editor);
    QCOMPARE(reasonOf(writeComment(editor, article, {.text = u"  "_s})), u"comment-empty"_s);
    NewComment suggestion = about(editor, article, {});
    suggestion.replacement = suggestion.quote;
    QCOMPARE(reasonOf(writeComment(editor, article, suggestion)), u"comment-empty"_s);
    QCOMPARE(reasonOf(writeComment(editor, article, {.text = u"Đâu?"_s, .quote = u"không hề có chữ này"_s})),
             u"comment-place-gone"_s);
    QCOMPARE(reasonOf(writeComment(editor, article, {.text = u"Vâng"_s, .answers = 999})), u"comment-not-found"_s);
    QVERIFY(showArticle(editor, article)->comments.isEmpty());
}

void TestComments::acceptingASuggestionWritesItForBoth()
{
    const ArticleId article = m_desk.draft();
    Session &deputy = m_desk.as(DeskFixture::deputy);
    NewComment suggestion = about(deputy, article, u"Gọn hơn."_s);
    suggestion.replacement = u"Chữ đề nghị"_s;
    const auto written = writeComment(deputy, article, suggestion);
    QVERIFY2(written.ok(), qPrintable(reasonOf(written)));
    Session &author = m_desk.as(DeskFixture::contributor);
    const auto accepted = acceptSuggestions(author, article, {written->number});
    QVERIFY2(accepted.ok(), qPrintable(reasonOf(accepted)));
    QCOMPARE(accepted->accepted, QList<qint64>{written->number});
    QVERIFY(firstWords(author, article).startsWith(u"Chữ đề nghị"_s));
    const auto view = showArticle(author, article);
    QCOMPARE(view->comments.first().outcome, Comment::Outcome::Accepted);
    QVERIFY(view->comments.first().resolved);
    QCOMPARE(reasonOf(acceptSuggestions(author, article, {written->number})), u"suggestion-closed"_s);
    QCOMPARE(reasonOf(rejectSuggestions(author, article, {written->number})), u"suggestion-closed"_s);
}

void TestComments::whoSuggestedCannotApprove()
{
    const ArticleId article = m_desk.submitted();
    Session &deputy = m_desk.as(DeskFixture::deputy);
    NewComment suggestion = about(deputy, article, {});
    suggestion.replacement = u"Chữ của người duyệt"_s;
    const auto written = writeComment(deputy, article, suggestion);
    Session &editor = m_desk.as(DeskFixture::editor);
    QVERIFY(claimReview(editor, article).ok());
    QVERIFY(acceptSuggestions(editor, article, {written->number}).ok());
    QVERIFY(reviewArticle(editor, article).ok());
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::deputy), article)), u"four-eyes-author"_s);
    QVERIFY(approveArticle(m_desk.as(DeskFixture::approver), article).ok());
}

void TestComments::rejectingLeavesTheText()
{
    const ArticleId article = m_desk.draft();
    Session &editor = m_desk.as(DeskFixture::editor);
    NewComment suggestion = about(editor, article, {});
    suggestion.replacement = u"Khác hẳn"_s;
    const auto written = writeComment(editor, article, suggestion);
    const QString before = firstWords(editor, article);
    QVERIFY(rejectSuggestions(editor, article, {written->number}).ok());
    QCOMPARE(firstWords(editor, article), before);
    QCOMPARE(showArticle(editor, article)->comments.first().outcome, Comment::Outcome::Rejected);
}

void TestComments::losesNoCommentWhateverIsEdited()
{
    QRandomGenerator random(11);
    const ArticleId article = m_desk.draft();
    Session &author = m_desk.as(DeskFixture::contributor);
    QSet<qint64> said;
    int found = 0;
    int orphaned = 0;
    for (int i = 0; i < 120; ++i) {
        auto view = showArticle(author, article);
        const auto pieces = content::anchorPieces(view->metadata, view->document);
        const auto &piece = pieces.at(random.bounded(pieces.size()));
        if (piece.text.size() > 20 && i % 3 == 0) {
            const qsizetype at = random.bounded(int(piece.text.size()) - 12);
            const auto written = writeComment(
                author, article,
                {u"Nhận xét %1"_s.arg(i), piece.text.sliced(at, 12), {piece.field, piece.block, at, 12, {}}});
            if (written)
                said.insert(written->number);
        }
        if (!view->document.blocks.isEmpty() && random.bounded(3) == 0)
            view->document.blocks.removeAt(random.bounded(int(view->document.blocks.size())));
        for (int j = 0; j < 2; ++j)
            view->document.blocks.insert(random.bounded(int(view->document.blocks.size()) + 1),
                                         {content::Paragraph{{content::Text{
                                             u"Đoạn số %1 nói về việc thứ %2 của xã."_s.arg(i).arg(j), {}, {}}}}});
        QVERIFY(saveDraft(author, article, content::normalise(view->document), view->metadata).ok());
    }
    const auto view = showArticle(author, article);
    const auto pieces = content::anchorPieces(view->metadata, view->document);
    for (const Comment &comment : view->comments) {
        QVERIFY(said.remove(comment.number));
        const bool isThere = content::findAnchor(comment.quote, comment.place, pieces).standing
                             != content::AnchoredPlace::Standing::Orphaned;
        ++(isThere ? found : orphaned);
    }
    QVERIFY(said.isEmpty());
    QVERIFY(found > 0);
    qInfo("%d comments after 120 edits: %d at their place, %d orphaned, none lost", found + orphaned, found, orphaned);
}

void TestComments::storeNeverForgetsOrRewordsAComment()
{
    const ArticleId article = m_desk.submitted();
    Session &editor = m_desk.as(DeskFixture::editor);
    QVERIFY(writeComment(editor, article, about(editor, article, u"Ai nói?"_s)).ok());
    for (const char *statement :
         {"DELETE FROM comments;", "UPDATE comments SET text = 'x';", "UPDATE comments SET quote = 'x';"})
        QCOMPARE(reasonOf(editor.store->content().execute(statement)), u"store-immutable"_s);
}

QTEST_GUILESS_MAIN(TestComments)
#include "test_comments.moc"
