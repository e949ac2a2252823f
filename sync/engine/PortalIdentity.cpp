// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PortalIdentity.h"

namespace bantin::sync {

using Answer = Result<crypto::Certificate>;

PortalIdentity::PortalIdentity(PortalApi &api, const DeliveryJournal &journal, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_journal(journal)
{
}

QFuture<Answer> PortalIdentity::certificate()
{
    if (m_known)
        return QtFuture::makeReadyValueFuture(Answer(*m_known));
    return m_api.portal()
        .then(this,
              [this](const Result<PortalInfo> &info) {
                  return info ? m_journal.pin(info->certificatePem)
                              : QtFuture::makeReadyValueFuture(Answer(info.error()));
              })
        .unwrap()
        .then(this, [this](const Answer &pinned) {
            if (pinned)
                m_known = *pinned;
            return pinned;
        });
}

} // namespace bantin::sync
