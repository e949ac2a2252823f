// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/HandoverReader.h"
#include "app/package/HandoverWriter.h"
#include "tests/package/PackageFixture.h"

namespace bantin::package {

/// A hand-over of the fixture's article, reviewed and not yet approved, with a comment, a draft and a question in three steps, from the contributor to editor
/// and approver; tests bend what they need.
class HandoverFixture : public PackageFixture
{
public:
    HandoverFixture();

    HandoverText text(const Revision &revision) const;
    SignedFile signedRoster(const Roster &list) const;
    HandoverSlip slip() const;
    HandoverSender sender(const Member &member) const
    {
        return {member.id, member.name, member.certificate, member.key};
    }
    HandoverRecipient recipient(const Member &member) const { return {member.id, member.name, member.certificate}; }
    /// The steps of a question with another behind them; `bend` changes it before it is signed.
    void extend(QList<SignedFile> &steps, QuestionStep step, const Member &member,
                const std::function<void(QuestionEvent &)> &bend = {}) const;
    using PackageFixture::extend;
    QByteArray sealed() const;
    QByteArray sealed(const HandoverContents &contents) const;
    /// What the sender would seal, after `change`; with Tags::Corrected both manifests are mended.
    QByteArray sealedAfter(const std::function<void(BagFiles &)> &change, Tags tags) const;
    Result<VerifiedHandover> read(const QByteArray &sealed, const Member &reader) const;
    QString reason(const QByteArray &sealed) const;

    HandoverContents handover;
    PayloadAsset picture;
};

} // namespace bantin::package
