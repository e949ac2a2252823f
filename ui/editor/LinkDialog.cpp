// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/LinkDialog.h"

#include "app/content/XhtmlVocabulary.h"
#include "app/domain/LinkFault.h"
#include "app/messages/FindingWords.h"
#include "ui/editor/DialogButtons.h"
#include "ui/look/Widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

LinkDialog::LinkDialog(const QString &present, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(present, this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"editor.linkDialog"_s);
    setWindowTitle(tr("Link"));
    m_address->setObjectName(u"editor.linkAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setMinimumWidth(360);
    m_problem->setWordWrap(true);
    m_problem->hide();

    QDialogButtonBox *buttons =
        makeDialogButtons(u"link"_s, present.isEmpty() ? tr("&Make the link") : tr("&Change"), tr("Cancel"), this);
    connect(buttons, &QDialogButtonBox::accepted, this, &LinkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &LinkDialog::reject);
    if (!present.isEmpty()) {
        QPushButton *remove = makeButton(u"link.remove"_s, tr("Remove link"), ButtonLook::Plain, buttons);
        buttons->addButton(remove, QDialogButtonBox::DestructiveRole);
        connect(remove, &QPushButton::clicked, this, [this] {
            Q_EMIT linkChosen({});
            QDialog::accept();
        });
    }
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Address"), m_address);
    form->addRow(m_problem);
    form->addRow(buttons);
}

void LinkDialog::accept()
{
    QString address = m_address->text().trimmed();
    std::optional<LinkFault> fault = linkFault(address);
    const QString scheme = QUrl(address).scheme();
    if (fault == LinkFault::NoSite && scheme != "http"_L1 && scheme != "https"_L1) {
        address = (address.contains(u'@') ? "mailto:"_L1 : "https://"_L1) + address;
        fault = linkFault(address);
    }
    // What would only be lost when the text is kept is refused here; of the rest the checks speak.
    if (!address.isEmpty() && !content::vocabulary::isAllowedHref(address)) {
        m_problem->setText(
            fault ? messages::linkFaultDetail(*fault, address)
                  : tr("This address cannot be published. Use a web address (https://…), an e-mail address "
                       "or a telephone number."));
        m_problem->show();
        // The window does not grow by itself for what is shown in it later.
        resize(width(), layout()->totalHeightForWidth(width()));
        return;
    }
    Q_EMIT linkChosen(address);
    QDialog::accept();
}

} // namespace bantin::ui::editor
