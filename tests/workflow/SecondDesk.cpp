// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/SecondDesk.h"

#include "app/workflow/ExportHandover.h"
#include "app/workflow/JoinDesk.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/UnlockWorkspace.h"
#include "tests/support/Expect.h"

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

SecondDesk::SecondDesk()
    : m_own(std::make_unique<DeskFixture>())
    , first(*m_own)
{
    begin();
}

SecondDesk::SecondDesk(DeskFixture &firstDesk)
    : first(firstDesk)
{
    begin();
}

void SecondDesk::begin()
{
    m_session.emplace(expect(joinDesk(directory(), invitation(DeskFixture::editor), DeskFixture::passphrase(),
                                      first.regulations, first.clock)));
    expect(admitAccount(*m_session, invitation(DeskFixture::deputy), DeskFixture::passphrase(), first.regulations));
}

Session &SecondDesk::second(const char16_t *name)
{
    first.clock.advance(60);
    if (m_session && m_session->account.name == QString(name))
        return *m_session;
    m_session.reset();
    m_session.emplace(expect(
        unlockWithPassphrase(directory(), QString(name), DeskFixture::passphrase(), first.regulations, first.clock)));
    return *m_session;
}

QString SecondDesk::unlockThere(const char16_t *name)
{
    m_session.reset();
    return reasonOf(
        unlockWithPassphrase(directory(), QString(name), DeskFixture::passphrase(), first.regulations, first.clock));
}

QByteArray SecondDesk::invitation(const char16_t *name)
{
    return expect(makeInvitation(first.as(name), DeskFixture::passphrase()));
}

QString SecondDesk::join(const QByteArray &invitation, const QString &passphrase)
{
    const SecretBytes typed =
        passphrase.isEmpty() ? DeskFixture::passphrase() : SecretBytes::fromPassphrase(passphrase);
    return reasonOf(joinDesk(QDir(m_folder.filePath(u"ban-3"_s)), invitation, typed, first.regulations, first.clock));
}

QString SecondDesk::admit(const char16_t *by, const QByteArray &invitation)
{
    return reasonOf(admitAccount(second(by), invitation, DeskFixture::passphrase(), first.regulations));
}

QByteArray SecondDesk::handOver(Session &from, const QList<ArticleId> &articles, const char16_t *to)
{
    const auto recipient = expect(certificateOfMember(from, QString(to)));
    return expect(exportHandover(from, {articles, {recipient}}, first.regulations)).bytes;
}

QString SecondDesk::editThere(const ArticleId &article, const QString &text)
{
    ArticleView view = expect(showArticle(*m_session, article));
    view.document.blocks.append({content::Paragraph{{content::Text{text, {}, {}}}}});
    return reasonOf(saveDraft(*m_session, article, view.document, view.metadata));
}
