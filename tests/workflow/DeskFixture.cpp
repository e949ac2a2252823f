// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/DeskFixture.h"

#include "app/crypto/Digest.h"
#include "app/workflow/AddAccount.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/CreateWorkspace.h"
#include "app/workflow/DecisionNeeds.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/UnlockWorkspace.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

DeskFixture::DeskFixture(QStringView regulation)
    : regulations(expect(RegulationCatalogue::parse(resources::regulationProfiles())))
{
    const NewWorkspace workspace{directory(), u"UBND xã Đồng Việt"_s, *regulations.find(regulation),
                                 QString(administrator)};
    Session session = expect(createWorkspace(workspace, passphrase(), crypto::floorArgon2(), clock));
    const QList<std::pair<const char16_t *, Roles>> people{{contributor, Role::Contributor},
                                                           {editor, Role::Editor},
                                                           {approver, Role::Approver},
                                                           {deputy, Role::Editor | Role::Approver},
                                                           {clerk, Role::Clerk}};
    for (const auto &[name, roles] : people)
        expect(addAccount(session, QString(name), roles, passphrase()));
}

SecretBytes DeskFixture::passphrase()
{
    return SecretBytes::fromPassphrase(u"Mật khẩu dài 7");
}

Session &DeskFixture::as(const char16_t *name)
{
    clock.advance(60);
    if (m_session && m_session->account.name == QString(name))
        return *m_session;
    m_session.reset();
    m_session.emplace(expect(unlockWithPassphrase(directory(), QString(name), passphrase(), regulations, clock)));
    return *m_session;
}

content::ImportedDocument DeskFixture::document()
{
    using namespace content;
    const QByteArray bytes = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(500, 'p');
    ImportedAsset picture{
        QString::fromLatin1(crypto::sha512(bytes).toHex()) + ".png"_L1, u"image/png"_s, bytes, {}, 40, 30};
    ImportedDocument imported;
    imported.document.blocks.append({Paragraph{{Text{u"Đường liên thôn đã thông xe sáng nay."_s, {}, {}}}}});
    imported.document.blocks.append({Figure{picture.name, u"Ô tô trên đường mới"_s, false, {}, {}, 40, 30}});
    imported.assets.append(picture);
    imported.metadata.title = u"Đường liên thôn thông xe"_s;
    imported.metadata.category = u"other"_s;
    imported.metadata.writer = u"Cộng tác viên thôn 3"_s;
    imported.metadata.source = u"Ban biên tập"_s;
    return imported;
}

ArticleId DeskFixture::draft()
{
    return expect(createArticle(as(contributor), document())).id;
}

ArticleId DeskFixture::submitted()
{
    const ArticleId article = draft();
    submit(article);
    return article;
}

ArticleId DeskFixture::reviewed()
{
    const ArticleId article = submitted();
    review(article);
    return article;
}

ArticleId DeskFixture::approved()
{
    const ArticleId article = reviewed();
    approve(article);
    return article;
}

void DeskFixture::submit(const ArticleId &article)
{
    Session &session = as(contributor);
    expect(submitArticle(session, article, words(session, article, DecisionKind::Submit)));
}

void DeskFixture::review(const ArticleId &article)
{
    Session &session = as(editor);
    expect(reviewArticle(session, article, words(session, article, DecisionKind::Review)));
}

void DeskFixture::approve(const ArticleId &article)
{
    Session &session = as(approver);
    expect(approveArticle(session, article, words(session, article, DecisionKind::Approve)));
}

void DeskFixture::leadToApproval(const ArticleId &article)
{
    submit(article);
    review(article);
    approve(article);
}

DecisionWords DeskFixture::words(Session &session, const ArticleId &article, DecisionKind kind)
{
    const DecisionNeeds needs = expect(decisionNeeds(session, article, kind));
    DecisionWords said;
    for (const OpenWarning &warning : needs.warnings) {
        if (!warning.isAnswered())
            said.overrides.append({warning.first.ruleId, warning.first.check, u"Đã kiểm tra, đúng như nguồn"_s});
    }
    for (const Rule &rule : needs.confirmations)
        said.confirmed.append(rule.id);
    return said;
}

QString DeskFixture::edit(const ArticleId &article, const QString &text)
{
    ArticleView view = expect(showArticle(*m_session, article));
    view.document.blocks.append({content::Paragraph{{content::Text{text, {}, {}}}}});
    return reasonOf(saveDraft(*m_session, article, view.document, view.metadata));
}
