// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/domain/deadline/Deadline.h"

#include <QDateTime>

#include <optional>

namespace bantin {

/// What somebody is to do with an article.
enum class AgendaDuty {
    Write,   ///< finish a draft and submit it (viết, gửi)
    Revise,  ///< it came back (trả lại)
    Review,  ///< edit what was submitted (biên tập)
    Approve, ///< duyệt
    Send,    ///< pack and send what is approved (đóng gói, gửi)
    Answer,  ///< a citizen's question (trả lời)
    Forward, ///< a question for another agency (chuyển tiếp)
    Reply,   ///< tell the contributor why it is not published (phúc đáp)
};

/// One thing that waits for a person. It names nobody and holds no title, so it may leave the store.
struct AgendaTask {
    AgendaDuty duty = AgendaDuty::Review;
    ArticleId article;
    QDateTime since;                  ///< UTC: it waits from this moment
    std::optional<Deadline> deadline; ///< nothing where no rule gives a number
};

} // namespace bantin
