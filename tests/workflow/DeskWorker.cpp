// SPDX-License-Identifier: GPL-3.0-or-later
// A desk for tests that kill it. Arguments: FOLDER SEED. Standard input: four keyring secrets in hex, one a line, of
// contributor, editor, approver and clerk. Leads one article after another along the whole path and prints each step once
// it was acknowledged: created, typed, pictured, submitted, reviewed, approved, packed, each with the article and a value.
#include "app/crypto/Digest.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/UnlockWorkspace.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

namespace {

void say(const char *step, const ArticleId &article, const QString &value = u"-"_s)
{
    std::printf("%s %s %s\n", step, qUtf8Printable(article.toString()), qUtf8Printable(value));
    std::fflush(stdout);
}

class Worker
{
public:
    Worker(const QDir &workspace, quint32 seed, std::array<SecretBytes, 4> secrets)
        : m_workspace(workspace)
        , m_random(seed)
        , m_secrets(std::move(secrets))
        , m_regulations(expect(RegulationCatalogue::parse(resources::regulationProfiles())))
    {
    }

    void leadOneArticle()
    {
        const ArticleId article = write();
        {
            Session editor = unlock(1, DeskFixture::editor);
            expect(reviewArticle(editor, article, DeskFixture::words(editor, article, DecisionKind::Review)));
            say("reviewed", article);
        }
        {
            Session approver = unlock(2, DeskFixture::approver);
            expect(approveArticle(approver, article, DeskFixture::words(approver, article, DecisionKind::Approve)));
            say("approved", article);
        }
        pack(article);
    }

private:
    Session unlock(std::size_t person, const char16_t *name)
    {
        return expect(unlockWithKeyring(m_workspace, QString(name), m_secrets.at(person), m_regulations, m_clock));
    }

    ArticleId write()
    {
        Session session = unlock(0, DeskFixture::contributor);
        const content::ImportedDocument document = DeskFixture::document();
        const ArticleId article = expect(createArticle(session, document)).id;
        say("created", article);
        const int saves = m_random.bounded(4, 16);
        for (int save = 1; save <= saves; ++save) {
            const QString text = u"lần %1 "_s.arg(save) + u"câu văn "_s.repeated(m_random.bounded(700));
            content::Document edited;
            edited.blocks.append({content::Paragraph{{content::Text{text, {}, {}}}}});
            edited.blocks.append(document.document.blocks.last());
            expect(saveDraft(session, article, edited, document.metadata));
            say("typed", article, QString::number(save));
        }
        QByteArray bytes = "\x89PNG\r\n\x1a\n";
        for (int i = m_random.bounded(60'000); i > 0; --i)
            bytes += char(m_random.bounded(256));
        const QString name = QString::fromLatin1(crypto::sha512(bytes).toHex()) + ".png"_L1;
        expect(storeAssets(session, {{name, u"image/png"_s, bytes, {}, 40, 30}}));
        say("pictured", article, name);
        expect(submitArticle(session, article, DeskFixture::words(session, article, DecisionKind::Submit)));
        say("submitted", article, QString::number(saves));
        return article;
    }

    void pack(const ArticleId &article)
    {
        Session clerk = unlock(3, DeskFixture::clerk);
        for (const Delivery &delivery : expect(listDeliveries(clerk))) {
            if (delivery.article != article)
                continue;
            const Delivery packed = expect(packDelivery(clerk, delivery.id, m_regulations));
            say("packed", article, QString::fromLatin1(packed.packageSha512.toHex()));
        }
    }

    QDir m_workspace;
    QRandomGenerator m_random;
    std::array<SecretBytes, 4> m_secrets;
    RegulationCatalogue m_regulations;
    SystemClock m_clock;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 1;
    std::array<SecretBytes, 4> secrets;
    for (SecretBytes &secret : secrets) {
        std::string line;
        std::getline(std::cin, line);
        secret = SecretBytes(QByteArrayView(QByteArray::fromHex(QByteArray::fromStdString(line))));
    }
    Worker worker(QDir(QString::fromLocal8Bit(argv[1])), QByteArray(argv[2]).toUInt(), std::move(secrets));
    for (;;)
        worker.leadOneArticle();
}
