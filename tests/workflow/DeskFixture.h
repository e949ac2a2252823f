// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/DecisionWords.h"
#include "app/workflow/Session.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>

/// A workspace, of Đồng Việt unless told otherwise, with the people of the path in a temporary folder. One of them sits at the desk at a time.
class DeskFixture
{
public:
    static constexpr auto administrator = u"Quản trị";
    static constexpr auto contributor = u"Cộng tác viên thôn 3";
    static constexpr auto editor = u"Biên tập viên";
    static constexpr auto approver = u"Trưởng Ban biên tập";
    static constexpr auto deputy = u"Phó Ban biên tập"; ///< editor and approver
    static constexpr auto clerk = u"Văn thư";

    explicit DeskFixture(QStringView regulation = u"dongviet-2024");

    static bantin::SecretBytes passphrase();
    QDir directory() const { return QDir(m_folder.filePath(QStringLiteral("kho"))); }

    /// Lets that person sit down; whoever sat there before leaves first.
    bantin::workflow::Session &as(const char16_t *name);
    void leave() { m_session.reset(); }

    /// A draft with a picture by the contributor, all fields filled in.
    bantin::ArticleId draft();
    /// The draft led along the path by contributor, editor and approver.
    bantin::ArticleId submitted();
    bantin::ArticleId reviewed();
    bantin::ArticleId approved();
    /// One step each, by contributor, editor and approver, with the words the profile asks for.
    void submit(const bantin::ArticleId &article);
    void review(const bantin::ArticleId &article);
    void approve(const bantin::ArticleId &article);
    /// A draft of anybody's.
    void leadToApproval(const bantin::ArticleId &article);
    /// A reason for every warning, and everything confirmed the profile wants confirmed.
    static bantin::workflow::DecisionWords words(bantin::workflow::Session &session, const bantin::ArticleId &article,
                                                 bantin::DecisionKind kind);
    /// Whoever sits at the desk appends a paragraph. The reason of a refusal, or "".
    QString edit(const bantin::ArticleId &article, const QString &text = QStringLiteral("Thêm một câu."));

    static bantin::content::ImportedDocument document();

    bantin::testing::FakeClock clock;
    bantin::RegulationCatalogue regulations;

private:
    QTemporaryDir m_folder;
    std::optional<bantin::workflow::Session> m_session;
};

/// "" or the reason.
template<typename T>
QString reasonOf(const bantin::Result<T> &result)
{
    return result ? QString() : result.error().reason;
}
