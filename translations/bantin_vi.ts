<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Agenda</name>
    <message>
        <source>Revise an article</source>
        <translation>Sửa bài bị trả lại</translation>
    </message>
    <message>
        <source>Edit an article</source>
        <translation>Biên tập bài</translation>
    </message>
    <message>
        <source>Approve an article</source>
        <translation>Duyệt bài</translation>
    </message>
    <message>
        <source>Send an article to the portal</source>
        <translation>Gửi bài lên cổng</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Trả lời câu hỏi</translation>
    </message>
    <message>
        <source>Forward a question</source>
        <translation>Chuyển câu hỏi đến cơ quan có thẩm quyền</translation>
    </message>
    <message>
        <source>Answer a contributor</source>
        <translation>Phúc đáp cộng tác viên</translation>
    </message>
    <message>
        <source>Bàn Tin, number %1</source>
        <translation>Bàn Tin, mã bài %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Theo %1</translation>
    </message>
    <message>
        <source>The day may still change: some days off are not announced yet.</source>
        <translation>Ngày còn có thể thay đổi vì có ngày nghỉ chưa được thông báo.</translation>
    </message>
    <message>
        <source>Finish a draft</source>
        <translation>Viết xong và gửi bài</translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n working day(s)</source>
        <translation>
            <numerusform>chờ %n ngày làm việc</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting since today</source>
        <translation>chờ từ hôm nay</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1 (tạm tính)</translation>
    </message>
    <message>
        <source>the day the document was issued</source>
        <translation>ngày ban hành văn bản</translation>
    </message>
    <message>
        <source>the day the plan or project was approved</source>
        <translation>ngày phê duyệt kế hoạch, dự án</translation>
    </message>
    <message>
        <source>the day the work was accepted</source>
        <translation>ngày nghiệm thu</translation>
    </message>
    <message>
        <source>the day publication was decided</source>
        <translation>ngày quyết định công bố</translation>
    </message>
    <message>
        <source>the day of receipt</source>
        <translation>ngày tiếp nhận</translation>
    </message>
    <message>
        <source>the day the document takes effect</source>
        <translation>ngày văn bản có hiệu lực</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Set as deadline by a person.</source>
        <translation>Hạn do người xử lý đặt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Also due by %1: %2.</source>
        <translation>Còn hạn %1: %2.</translation>
    </message>
    <message>
        <source>Also due by %1, as a person has set it.</source>
        <translation>Còn hạn %1 do người xử lý đặt.</translation>
    </message>
    <message>
        <source>Not counted, because %1 is not known: %2.</source>
        <translation>Chưa tính được vì chưa biết %1: %2.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>part-time</source>
        <translation>kiêm nhiệm</translation>
    </message>
    <message>
        <source>full-time</source>
        <translation>chuyên trách</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>từ %1 đến %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Chair of the People&apos;s Committee</source>
        <translation>Chủ tịch UBND</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Trưởng ban</translation>
    </message>
    <message>
        <source>Deputy head</source>
        <translation>Phó Trưởng ban</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Thành viên</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Tổ giúp việc</translation>
    </message>
    <message>
        <source>Edit and review</source>
        <translation>Biên tập, kiểm duyệt</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Withdraw or correct</source>
        <translation>Gỡ, đính chính</translation>
    </message>
    <message>
        <source>Pack and send</source>
        <translation>Đóng gói, gửi</translation>
    </message>
    <message>
        <source>Assign tasks</source>
        <translation>Phân công nhiệm vụ</translation>
    </message>
    <message>
        <source>Sign answers</source>
        <translation>Ký văn bản trả lời</translation>
    </message>
    <message>
        <source>Decide royalties</source>
        <translation>Quyết định nhuận bút</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>chấm dứt %1</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Đang có hiệu lực</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Đã chấm dứt</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>Chưa bắt đầu</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Đã hết hạn</translation>
    </message>
    <message>
        <source>for %1 (delegation no. %2)</source>
        <translation>TUQ. %1 (ủy quyền số %2)</translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation>Nhiệm vụ %1: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>trước %1</translation>
    </message>
    <message>
        <source>given by %1</source>
        <translation>%1 giao</translation>
    </message>
    <message>
        <source>every category</source>
        <translation>mọi chuyên mục</translation>
    </message>
    <message>
        <source>holds the next step</source>
        <translation>chặn bước tiếp theo</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>is recorded</source>
        <translation>ghi nhận</translation>
    </message>
    <message>
        <source>is set up</source>
        <translation>cấu hình</translation>
    </message>
    <message>
        <source>Nobody is entered as: %1.</source>
        <translation>Chưa ghi ai là: %1.</translation>
    </message>
    <message>
        <source>The head must be: %1.</source>
        <translation>Trưởng ban phải là: %1.</translation>
    </message>
    <message>
        <source>Part-time work is asked for: %1.</source>
        <translation>Phải làm việc kiêm nhiệm: %1.</translation>
    </message>
    <message>
        <source>The board is set up by: %1.</source>
        <translation>Ban Biên tập do %1 thành lập.</translation>
    </message>
    <message>
        <source>The standing body is: %1.</source>
        <translation>Cơ quan thường trực là: %1.</translation>
    </message>
    <message>
        <source>Number and date of the founding decision are not entered.</source>
        <translation>Chưa ghi số và ngày của quyết định thành lập.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Founding decision: %1</source>
        <translation>Quyết định thành lập: %1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Ngày: %1</translation>
    </message>
    <message>
        <source>Set up by: %1</source>
        <translation>Người thành lập: %1</translation>
    </message>
    <message>
        <source>Standing body: %1</source>
        <translation>Cơ quan thường trực: %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>signature valid</source>
        <translation>chữ ký hợp lệ</translation>
    </message>
    <message>
        <source>SIGNATURE NOT VALID</source>
        <translation>CHỮ KÝ KHÔNG HỢP LỆ</translation>
    </message>
    <message>
        <source>Delegation %1, no. %2: %3 → %4 · %5 · %6</source>
        <translation>Ủy quyền %1, số %2: %3 → %4 · %5 · %6</translation>
    </message>
</context>
<context>
    <name>ContentKind</name>
    <message>
        <source>News</source>
        <translation>Tin tức, sự kiện</translation>
    </message>
    <message>
        <source>Direction and administration</source>
        <translation>Chỉ đạo, điều hành</translation>
    </message>
    <message>
        <source>Policy and law explained</source>
        <translation>Tuyên truyền, phổ biến pháp luật</translation>
    </message>
    <message>
        <source>Legal document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Official gazette</source>
        <translation>Công báo</translation>
    </message>
    <message>
        <source>Administrative procedure</source>
        <translation>Thủ tục hành chính</translation>
    </message>
    <message>
        <source>Strategy, planning</source>
        <translation>Chiến lược, quy hoạch, kế hoạch</translation>
    </message>
    <message>
        <source>Project, tender</source>
        <translation>Dự án, đấu thầu</translation>
    </message>
    <message>
        <source>Science topic</source>
        <translation>Đề tài khoa học</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Lấy ý kiến</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Thông tin liên hệ</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Quảng bá, quảng cáo</translation>
    </message>
    <message>
        <source>English version</source>
        <translation>Bản tiếng Anh</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>Everything in this workspace reads as it was written.</source>
        <translation>Mọi nội dung trong kho làm việc đều đọc được đúng như đã ghi.</translation>
    </message>
    <message>
        <source>Every text in this workspace reads as it was written.</source>
        <translation>Mọi văn bản trong kho làm việc đều đọc được đúng như đã ghi.</translation>
    </message>
    <message>
        <source>Files of this workspace are damaged. What reads was not changed.</source>
        <translation>Có tệp của kho làm việc bị hỏng. Phần còn đọc được vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Only the search index is damaged. It is made of the drafts; nothing is lost.</source>
        <translation>Chỉ chỉ mục tìm kiếm bị hỏng. Chỉ mục được lập từ các bản thảo nên không mất gì.</translation>
    </message>
    <message>
        <source>Parts of this workspace are missing. What is there was not changed.</source>
        <translation>Kho làm việc thiếu một số phần. Phần còn lại vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>%1: the last changes before the program ended do not all read.</source>
        <translation>%1: những thay đổi cuối cùng trước khi chương trình dừng không đọc được hết.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n part(s) cannot be read.</source>
        <translation>
            <numerusform>%1: có %n phần không đọc được.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the file is gone.</source>
        <translation>%1: tệp không còn nữa.</translation>
    </message>
    <message>
        <source>%1: nothing in this file belongs to this workspace.</source>
        <translation>%1: nội dung tệp này không thuộc kho làm việc này.</translation>
    </message>
    <message>
        <source>An article whose title is lost</source>
        <translation>Một bài đã mất tiêu đề</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – restored from the backup</source>
        <translation>%1 – đã khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>%1 – known since an earlier repair</source>
        <translation>%1 – đã biết từ lần sửa trước</translation>
    </message>
    <message>
        <source>Repair the workspace; with a backup what is lost comes back. The damaged files are kept.</source>
        <translation>Hãy sửa kho làm việc; nếu có bản sao lưu thì phần đã mất sẽ được khôi phục. Các tệp hỏng được giữ lại.</translation>
    </message>
    <message>
        <source>Repair the workspace with a backup.</source>
        <translation>Hãy sửa kho làm việc bằng bản sao lưu.</translation>
    </message>
    <message>
        <source>its state and dates</source>
        <translation>trạng thái và ngày tháng</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>bản thảo</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>phiên bản %1</translation>
    </message>
    <message>
        <source>the text of version %1</source>
        <translation>văn bản của phiên bản %1</translation>
    </message>
    <message>
        <source>decision %1</source>
        <translation>quyết định số %1</translation>
    </message>
    <message>
        <source>who wrote version %1</source>
        <translation>người viết phiên bản %1</translation>
    </message>
    <message>
        <source>who wrote the draft</source>
        <translation>người viết bản thảo</translation>
    </message>
    <message>
        <source>its place in the outbox</source>
        <translation>mục trong hộp gửi</translation>
    </message>
    <message>
        <source>the last words typed</source>
        <translation>những chữ gõ sau cùng</translation>
    </message>
    <message>
        <source>an earlier draft in its history</source>
        <translation>một bản nháp cũ trong lịch sử</translation>
    </message>
    <message>
        <source>the picture %1</source>
        <translation>ảnh %1</translation>
    </message>
    <message>
        <source>its package</source>
        <translation>gói của bài</translation>
    </message>
    <message>
        <source>Signed lists of the unit&apos;s members</source>
        <translation>Danh sách thành viên có chữ ký của đơn vị</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>Các mục của nhật ký</translation>
    </message>
    <message>
        <source>Signed minutes of the unit</source>
        <translation>Biên bản có chữ ký của đơn vị</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Settings of the workspace</source>
        <translation>Thiết lập của kho làm việc</translation>
    </message>
    <message>
        <source>Checkpoints of the audit log, before entry %1</source>
        <translation>Dấu chốt của nhật ký, trước mục số %1</translation>
    </message>
    <message>
        <source>%1, from number %2</source>
        <translation>%1, từ số %2</translation>
    </message>
    <message>
        <source>Comments on articles</source>
        <translation>Nhận xét về bài viết</translation>
    </message>
    <message>
        <source>comments on it</source>
        <translation>nhận xét về bài</translation>
    </message>
    <message>
        <source>What people gave in private</source>
        <translation>Thông tin riêng người dân cung cấp</translation>
    </message>
    <message>
        <source>Signed steps of questions</source>
        <translation>Các bước xử lý câu hỏi đã ký</translation>
    </message>
    <message>
        <source>Entries of the registers</source>
        <translation>Các mục trong sổ theo dõi</translation>
    </message>
    <message>
        <source>Tasks the head of the board assigned</source>
        <translation>Nhiệm vụ do Trưởng ban phân công</translation>
    </message>
    <message>
        <source>Letters to contributors</source>
        <translation>Thư hồi đáp người cung cấp tin</translation>
    </message>
    <message>
        <source>A file kept with entry %1 of the registers: %2</source>
        <translation>Tệp kèm theo mục %1 của các sổ: %2</translation>
    </message>
    <message>
        <source>who took it up for review</source>
        <translation>người đã nhận biên tập bài</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message numerus="yes">
        <source>late by %n working day(s)</source>
        <translation>
            <numerusform>quá hạn %n ngày làm việc</numerusform>
        </translation>
    </message>
    <message>
        <source>late</source>
        <translation>quá hạn</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>đến hạn hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>due in %n working day(s)</source>
        <translation>
            <numerusform>còn %n ngày làm việc</numerusform>
        </translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>nghỉ lễ, tết</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>nghỉ bù</translation>
    </message>
    <message>
        <source>off in exchange</source>
        <translation>nghỉ hoán đổi</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>làm bù</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, thay cho %2</translation>
    </message>
    <message>
        <source>%1 – %2: %3 (%4)</source>
        <translation>%1 – %2: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 – provisional</source>
        <translation>%1 – tạm tính</translation>
    </message>
    <message>
        <source>%1: as announced.</source>
        <translation>Năm %1: theo thông báo.</translation>
    </message>
    <message>
        <source>%1: as your unit has set it.</source>
        <translation>Năm %1: theo lịch do đơn vị tự lập.</translation>
    </message>
    <message>
        <source>%1: computed from the law, because no announcement is known yet; swapped days are missing.</source>
        <translation>Năm %1: tính theo luật vì chưa có thông báo; chưa có các ngày hoán đổi.</translation>
    </message>
    <message>
        <source>This may still change: some of these days off are not announced yet.</source>
        <translation>Kết quả còn có thể thay đổi vì có ngày nghỉ chưa được thông báo.</translation>
    </message>
    <message>
        <source>weekly rest</source>
        <translation>nghỉ hằng tuần</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>%1 (%2, provisional)</source>
        <translation>%1 (%2, tạm tính)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Counted with %1 as the first day.</source>
        <translation>Tính %1 là ngày đầu tiên.</translation>
    </message>
    <message>
        <source>Counted from %1; that day itself is not counted.</source>
        <translation>Tính từ %1, không kể chính ngày đó.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Không tính: %1.</translation>
    </message>
    <message>
        <source>The last day fell on a day off and was moved: %1.</source>
        <translation>Ngày cuối rơi vào ngày nghỉ nên được dời: %1.</translation>
    </message>
    <message>
        <source>Due by the end of %1.</source>
        <translation>Hạn cuối: hết %1.</translation>
    </message>
    <message>
        <source>Due on %1 at %2.</source>
        <translation>Hạn cuối: %1 lúc %2.</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>Nothing was published today</source>
        <translation>Hôm nay chưa có tin, bài nào được đăng</translation>
    </message>
    <message>
        <source>The royalty sheet of %1 is not paid yet</source>
        <translation>Bảng nhuận bút %1 chưa chi trả</translation>
    </message>
    <message>
        <source>In the plan for %1: %2</source>
        <translation>Trong kế hoạch %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>late since %1</source>
        <translation>quá hạn từ %1</translation>
    </message>
    <message>
        <source>due by %1</source>
        <translation>hạn %1</translation>
    </message>
    <message>
        <source>waiting since %1 (%2)</source>
        <translation>chờ từ %1 (%2)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa bao giờ</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>every category</source>
        <translation>mọi chuyên mục</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The passphrase does not open this account.</source>
        <translation>Mật khẩu không mở được tài khoản này.</translation>
    </message>
    <message>
        <source>Nothing was changed; the workspace is still locked and safe.</source>
        <translation>Chưa có gì thay đổi; kho vẫn khoá và an toàn.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the Vietnamese typing mode, then try again.</source>
        <translation>Xem lại phím Caps Lock và kiểu gõ tiếng Việt rồi thử lại.</translation>
    </message>
    <message>
        <source>The passphrase is too short: it needs at least %1 characters.</source>
        <translation>Mật khẩu quá ngắn: cần ít nhất %1 ký tự.</translation>
    </message>
    <message>
        <source>Choose a longer one; a short sentence that only you would think of is good.</source>
        <translation>Chọn mật khẩu dài hơn; một câu ngắn chỉ mình bạn nghĩ ra là tốt nhất.</translation>
    </message>
    <message>
        <source>What this computer remembered no longer opens the account.</source>
        <translation>Điều máy này ghi nhớ không còn mở được tài khoản nữa.</translation>
    </message>
    <message>
        <source>Unlock with the passphrase and choose to remember it again.</source>
        <translation>Mở bằng mật khẩu rồi chọn ghi nhớ lại.</translation>
    </message>
    <message>
        <source>This computer remembers no passphrase for this account.</source>
        <translation>Máy này không ghi nhớ mật khẩu của tài khoản này.</translation>
    </message>
    <message>
        <source>The workspace works as before with the passphrase.</source>
        <translation>Kho vẫn mở được bằng mật khẩu như trước.</translation>
    </message>
    <message>
        <source>Unlock with the passphrase and choose to remember it.</source>
        <translation>Mở bằng mật khẩu rồi chọn ghi nhớ.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not let Bàn Tin in.</source>
        <translation>Kho khoá của máy này không cho Bàn Tin vào.</translation>
    </message>
    <message>
        <source>Type the passphrase, or allow Bàn Tin in the keyring&apos;s settings.</source>
        <translation>Gõ mật khẩu, hoặc cho phép Bàn Tin trong thiết lập của kho khoá.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer in time.</source>
        <translation>Kho khoá của máy này không trả lời kịp.</translation>
    </message>
    <message>
        <source>Type the passphrase; look whether the keyring is asking something in another window.</source>
        <translation>Gõ mật khẩu; xem kho khoá có đang hỏi ở cửa sổ khác không.</translation>
    </message>
    <message>
        <source>This computer has no keyring that Bàn Tin may use.</source>
        <translation>Máy này không có kho khoá mà Bàn Tin dùng được.</translation>
    </message>
    <message>
        <source>Go on with the passphrase, or ask the administrator to set up a keyring.</source>
        <translation>Tiếp tục bằng mật khẩu, hoặc nhờ quản trị cài kho khoá.</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>Không có vai trò “%1”.</translation>
    </message>
    <message>
        <source>Use one of: contributor, editor, approver, clerk, administrator.</source>
        <translation>Dùng một trong: contributor, editor, approver, clerk, administrator.</translation>
    </message>
    <message>
        <source>The key does not open this store.</source>
        <translation>Khoá không mở được kho này.</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>Tệp không bị đụng tới.</translation>
    </message>
    <message>
        <source>Check that this is the right workspace; if it is, ask the administrator to restore the latest backup.</source>
        <translation>Kiểm tra xem có đúng kho không; nếu đúng, nhờ quản trị phục hồi bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The signing key of this account cannot be read.</source>
        <translation>Không đọc được khoá ký của tài khoản này.</translation>
    </message>
    <message>
        <source>Nothing was signed or changed.</source>
        <translation>Chưa ký và chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>The part of the workspace that holds this account&apos;s key was altered or damaged.</source>
        <translation>Phần giữ khoá của tài khoản này trong kho đã bị sửa hoặc hỏng.</translation>
    </message>
    <message>
        <source>The articles are still encrypted and were not touched.</source>
        <translation>Các bài vẫn được mã hoá và không bị đụng tới.</translation>
    </message>
    <message>
        <source>The workspace asks for an unlocking method that is not safe.</source>
        <translation>Kho yêu cầu một cách mở không an toàn.</translation>
    </message>
    <message>
        <source>This may be a file from a stranger: use your own workspace or restore the latest backup.</source>
        <translation>Có thể đây là tệp của người lạ: dùng kho của mình hoặc phục hồi bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>This computer has too little free memory to unlock the workspace.</source>
        <translation>Máy này còn quá ít bộ nhớ để mở kho.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Đóng bớt chương trình khác rồi thử lại.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>Không đọc được chứng thư.</translation>
    </message>
    <message>
        <source>Choose the certificate file (.pem) that the unit gave out.</source>
        <translation>Chọn tệp chứng thư (.pem) mà đơn vị đã cấp.</translation>
    </message>
    <message>
        <source>There is already an account named %1.</source>
        <translation>Đã có tài khoản tên %1.</translation>
    </message>
    <message>
        <source>Choose another name, for example with the position added.</source>
        <translation>Chọn tên khác, ví dụ thêm chức danh.</translation>
    </message>
    <message>
        <source>There is no account %1 in this workspace.</source>
        <translation>Kho này không có tài khoản %1.</translation>
    </message>
    <message>
        <source>Check the name, or ask the administrator to add the account.</source>
        <translation>Xem lại tên, hoặc nhờ quản trị thêm tài khoản.</translation>
    </message>
    <message>
        <source>This account has been closed.</source>
        <translation>Tài khoản này đã đóng.</translation>
    </message>
    <message>
        <source>Nothing was changed; what it wrote is kept.</source>
        <translation>Chưa có gì thay đổi; những gì đã viết vẫn được giữ.</translation>
    </message>
    <message>
        <source>Ask the administrator if you should have access again.</source>
        <translation>Hỏi quản trị nếu bạn cần được vào lại.</translation>
    </message>
    <message>
        <source>This account has no certificate for signing.</source>
        <translation>Tài khoản này không có chứng thư để ký.</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>Không dùng được tên này.</translation>
    </message>
    <message>
        <source>Write a name of 1 to 80 characters.</source>
        <translation>Viết tên từ 1 đến 80 ký tự.</translation>
    </message>
    <message>
        <source>An account needs at least one role.</source>
        <translation>Tài khoản cần ít nhất một vai trò.</translation>
    </message>
    <message>
        <source>Choose what this person does: contributor, editor, approver, clerk or administrator.</source>
        <translation>Chọn việc của người này: cộng tác viên, biên tập viên, người duyệt, văn thư hoặc quản trị.</translation>
    </message>
    <message>
        <source>The list of the editorial board is missing from this workspace.</source>
        <translation>Kho này thiếu danh sách Ban biên tập.</translation>
    </message>
    <message>
        <source>There is no workspace at %1.</source>
        <translation>Không có kho nào ở %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or create a workspace there.</source>
        <translation>Chọn thư mục khác, hoặc tạo kho ở đó.</translation>
    </message>
    <message>
        <source>There is already a workspace in this folder.</source>
        <translation>Thư mục này đã có một kho.</translation>
    </message>
    <message>
        <source>The workspace that is there was not touched.</source>
        <translation>Kho đang có không bị đụng tới.</translation>
    </message>
    <message>
        <source>Open it, or choose an empty folder for a new one.</source>
        <translation>Mở kho đó, hoặc chọn thư mục trống cho kho mới.</translation>
    </message>
    <message>
        <source>The description of the workspace at %1 is damaged, in both copies.</source>
        <translation>Phần mô tả của kho ở %1 bị hỏng ở cả hai bản.</translation>
    </message>
    <message>
        <source>The articles are still in the encrypted store and were not touched.</source>
        <translation>Các bài vẫn nằm trong kho mã hoá và không bị đụng tới.</translation>
    </message>
    <message>
        <source>This workspace was written by a newer version of Bàn Tin.</source>
        <translation>Kho này do phiên bản Bàn Tin mới hơn ghi.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Kho không bị đụng tới.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer.</source>
        <translation>Cài phiên bản mới hơn lên máy này.</translation>
    </message>
    <message>
        <source>The workspace was locked while this was going on.</source>
        <translation>Kho đã bị khoá trong lúc việc này đang chạy.</translation>
    </message>
    <message>
        <source>Unlock the workspace and do it again.</source>
        <translation>Mở khoá kho rồi làm lại.</translation>
    </message>
    <message>
        <source>This file is not a store of Bàn Tin.</source>
        <translation>Tệp này không phải kho của Bàn Tin.</translation>
    </message>
    <message>
        <source>Choose the folder of your workspace.</source>
        <translation>Chọn thư mục kho của bạn.</translation>
    </message>
    <message>
        <source>The store of this workspace is missing.</source>
        <translation>Kho này thiếu tệp dữ liệu.</translation>
    </message>
    <message>
        <source>If the workspace is on a USB stick, plug it in; otherwise restore the latest backup.</source>
        <translation>Nếu kho nằm trên USB thì cắm USB vào; nếu không, phục hồi bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>This store was written by a newer version of Bàn Tin.</source>
        <translation>Kho này do phiên bản Bàn Tin mới hơn ghi.</translation>
    </message>
    <message>
        <source>This workspace is already open in another Bàn Tin.</source>
        <translation>Kho này đang mở trong một cửa sổ Bàn Tin khác.</translation>
    </message>
    <message>
        <source>Go to the other window, or close it and try again.</source>
        <translation>Sang cửa sổ kia, hoặc đóng nó rồi thử lại.</translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation>Kho bị hỏng.</translation>
    </message>
    <message>
        <source>What can still be read was not changed.</source>
        <translation>Những gì còn đọc được không bị thay đổi.</translation>
    </message>
    <message>
        <source>This installation cannot encrypt, so it refuses to open the store.</source>
        <translation>Bản cài này không mã hoá được nên từ chối mở kho.</translation>
    </message>
    <message>
        <source>The file was not touched and nothing was written in the clear.</source>
        <translation>Tệp không bị đụng tới và không có gì bị ghi ra dạng đọc được.</translation>
    </message>
    <message>
        <source>Install Bàn Tin again.</source>
        <translation>Cài lại Bàn Tin.</translation>
    </message>
    <message>
        <source>The store refused a step that Bàn Tin asked for.</source>
        <translation>Kho từ chối một bước mà Bàn Tin yêu cầu.</translation>
    </message>
    <message>
        <source>The step was undone as a whole. Everything saved before is still in the workspace.</source>
        <translation>Cả bước đó đã được hoàn lại. Mọi thứ đã lưu trước đó vẫn còn trong kho.</translation>
    </message>
    <message>
        <source>The store refused this approval: the same person already took part in it.</source>
        <translation>Kho từ chối phê duyệt này: cùng một người đã tham gia vào bài.</translation>
    </message>
    <message>
        <source>Nothing was changed; the article is still waiting.</source>
        <translation>Chưa có gì thay đổi; bài vẫn đang chờ.</translation>
    </message>
    <message>
        <source>Ask another approver.</source>
        <translation>Nhờ người duyệt khác.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Đĩa đã đầy.</translation>
    </message>
    <message>
        <source>Free some space; your last words are kept on the screen and are saved as soon as there is room.</source>
        <translation>Dọn bớt chỗ; những chữ vừa gõ vẫn ở trên màn hình và sẽ được lưu ngay khi có chỗ.</translation>
    </message>
    <message>
        <source>The disk could not be read or written (%1).</source>
        <translation>Không đọc hoặc ghi được đĩa (%1).</translation>
    </message>
    <message>
        <source>Check that the disk or USB stick is connected and not write-protected, then try again.</source>
        <translation>Kiểm tra đĩa hoặc USB có cắm và không khoá ghi, rồi thử lại.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Your articles on this computer are unchanged.</source>
        <translation>Các bài trên máy này vẫn nguyên.</translation>
    </message>
    <message>
        <source>Everything saved before is still in the workspace.</source>
        <translation>Mọi thứ đã lưu trước đó vẫn còn trong kho.</translation>
    </message>
    <message>
        <source>The file was not touched and nothing was imported.</source>
        <translation>Tệp không bị đụng tới và chưa nhập gì.</translation>
    </message>
    <message>
        <source>The package was not accepted; nothing was published from it.</source>
        <translation>Gói không được nhận; không có gì được đăng từ gói này.</translation>
    </message>
    <message>
        <source>The package stays in the outbox and what has arrived is not sent again.</source>
        <translation>Gói vẫn ở hộp gửi và phần đã đến nơi không phải gửi lại.</translation>
    </message>
    <message>
        <source>What is already published stays as it is.</source>
        <translation>Những gì đã đăng vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell the administrator.</source>
        <translation>Thử lại; nếu vẫn bị, báo quản trị.</translation>
    </message>
    <message>
        <source>Tell the administrator.</source>
        <translation>Báo quản trị.</translation>
    </message>
    <message>
        <source>Bàn Tin tries again by itself; you can also press Send now.</source>
        <translation>Bàn Tin tự thử lại; bạn cũng có thể bấm Gửi ngay.</translation>
    </message>
    <message>
        <source>Ask the sending unit to pack the article again and do not use this file.</source>
        <translation>Đề nghị đơn vị gửi đóng gói lại bài và không dùng tệp này.</translation>
    </message>
    <message>
        <source>Do not delete anything; ask the administrator to restore the latest backup.</source>
        <translation>Đừng xoá gì; nhờ quản trị phục hồi bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The portal cannot be reached.</source>
        <translation>Không kết nối được với cổng.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>Kết nối bị đứt.</translation>
    </message>
    <message>
        <source>The portal is busy.</source>
        <translation>Cổng đang bận.</translation>
    </message>
    <message>
        <source>The portal has a fault of its own.</source>
        <translation>Cổng bị lỗi ở phía cổng.</translation>
    </message>
    <message>
        <source>The server at this address does not take packages.</source>
        <translation>Máy chủ ở địa chỉ này không nhận gói.</translation>
    </message>
    <message>
        <source>Ask the administrator to check the portal&apos;s address.</source>
        <translation>Nhờ quản trị kiểm tra địa chỉ cổng.</translation>
    </message>
    <message>
        <source>The portal sends us on to another place (%1), which is not followed for safety.</source>
        <translation>Cổng chuyển sang nơi khác (%1); vì an toàn, Bàn Tin không đi theo.</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the portal.</source>
        <translation>Máy chủ không chứng minh được mình là cổng.</translation>
    </message>
    <message>
        <source>The portal shows another identity than the one this workspace knows.</source>
        <translation>Cổng đưa ra danh tính khác với danh tính mà kho này biết.</translation>
    </message>
    <message>
        <source>Do not send. Ask the administrator to confirm the new certificate with the portal&apos;s people.</source>
        <translation>Đừng gửi. Nhờ quản trị xác nhận chứng thư mới với người phụ trách cổng.</translation>
    </message>
    <message>
        <source>The portal does not let this unit send.</source>
        <translation>Cổng không cho đơn vị này gửi.</translation>
    </message>
    <message>
        <source>The address of the portal is not set yet.</source>
        <translation>Chưa đặt địa chỉ cổng.</translation>
    </message>
    <message>
        <source>Ask the administrator to enter it in the settings.</source>
        <translation>Nhờ quản trị nhập địa chỉ trong Thiết lập.</translation>
    </message>
    <message>
        <source>“%1” is not an address of a portal.</source>
        <translation>“%1” không phải địa chỉ của một cổng.</translation>
    </message>
    <message>
        <source>The address that was set before is kept.</source>
        <translation>Địa chỉ đã đặt trước đó vẫn được giữ.</translation>
    </message>
    <message>
        <source>Write it in full, for example https://portal.xa.gov.vn, without user name or question mark.</source>
        <translation>Viết đầy đủ, ví dụ https://portal.xa.gov.vn, không có tên người dùng hay dấu hỏi.</translation>
    </message>
    <message>
        <source>The address of the portal cannot be used.</source>
        <translation>Không dùng được địa chỉ cổng.</translation>
    </message>
    <message>
        <source>Ask the administrator to correct it in the settings.</source>
        <translation>Nhờ quản trị sửa địa chỉ trong Thiết lập.</translation>
    </message>
    <message>
        <source>The portal has everything and is still checking it.</source>
        <translation>Cổng đã nhận đủ và còn đang kiểm tra.</translation>
    </message>
    <message>
        <source>The portal speaks another version than this program.</source>
        <translation>Cổng dùng phiên bản khác với chương trình này.</translation>
    </message>
    <message>
        <source>Ask the administrator to update Bàn Tin or the portal.</source>
        <translation>Nhờ quản trị cập nhật Bàn Tin hoặc cổng.</translation>
    </message>
    <message>
        <source>The portal no longer has the part that was sent before.</source>
        <translation>Cổng không còn giữ phần đã gửi trước đó.</translation>
    </message>
    <message>
        <source>Bàn Tin sends the package again from the start.</source>
        <translation>Bàn Tin gửi lại gói từ đầu.</translation>
    </message>
    <message>
        <source>The portal has another amount than expected.</source>
        <translation>Cổng giữ lượng dữ liệu khác với dự kiến.</translation>
    </message>
    <message>
        <source>Bàn Tin asks the portal how much it has and goes on from there.</source>
        <translation>Bàn Tin hỏi cổng đã có bao nhiêu rồi gửi tiếp từ đó.</translation>
    </message>
    <message>
        <source>The portal is still busy with the last try.</source>
        <translation>Cổng còn bận với lần gửi trước.</translation>
    </message>
    <message>
        <source>The portal does not take a package of this size.</source>
        <translation>Cổng không nhận gói cỡ này.</translation>
    </message>
    <message>
        <source>The package stays in the outbox; nothing was lost.</source>
        <translation>Gói vẫn ở hộp gửi; không mất gì.</translation>
    </message>
    <message>
        <source>Make the photos smaller and have the article approved again.</source>
        <translation>Làm ảnh nhỏ lại rồi xin duyệt lại bài.</translation>
    </message>
    <message>
        <source>The frozen package is not in the store.</source>
        <translation>Gói đóng băng không có trong kho.</translation>
    </message>
    <message>
        <source>The approval stands and the article is unchanged.</source>
        <translation>Phê duyệt vẫn có hiệu lực và bài không thay đổi.</translation>
    </message>
    <message>
        <source>Pack the article again.</source>
        <translation>Đóng gói lại bài.</translation>
    </message>
    <message>
        <source>This article was edited after approval, so its package is not sent.</source>
        <translation>Bài này bị sửa sau khi duyệt nên gói không được gửi.</translation>
    </message>
    <message>
        <source>Nothing was published from it; both texts are kept.</source>
        <translation>Chưa có gì được đăng từ gói này; cả hai bản đều được giữ.</translation>
    </message>
    <message>
        <source>Have the new text approved.</source>
        <translation>Xin duyệt bản mới.</translation>
    </message>
    <message>
        <source>This delivery is not in the outbox.</source>
        <translation>Lượt gửi này không có trong hộp gửi.</translation>
    </message>
    <message>
        <source>Refresh the outbox.</source>
        <translation>Mở lại hộp gửi.</translation>
    </message>
    <message>
        <source>The portal&apos;s receipt cannot be read.</source>
        <translation>Không đọc được biên nhận của cổng.</translation>
    </message>
    <message>
        <source>The signature on the portal&apos;s receipt does not fit.</source>
        <translation>Chữ ký trên biên nhận của cổng không khớp.</translation>
    </message>
    <message>
        <source>Tell the administrator; do not take the article as published yet.</source>
        <translation>Báo quản trị; chưa coi bài là đã đăng.</translation>
    </message>
    <message>
        <source>The portal&apos;s receipt is about another package.</source>
        <translation>Biên nhận của cổng nói về gói khác.</translation>
    </message>
    <message>
        <source>To %1 is not possible while the article is “%2”.</source>
        <translation>Không thể %1 khi bài đang “%2”.</translation>
    </message>
    <message>
        <source>Look at the article again: somebody else may have moved it on.</source>
        <translation>Xem lại bài: có thể người khác đã chuyển bài đi.</translation>
    </message>
    <message>
        <source>You do not have the role this needs: %2.</source>
        <translation>Bạn không có vai trò cần cho việc này: %2.</translation>
    </message>
    <message>
        <source>Ask somebody with that role, or ask the administrator for it.</source>
        <translation>Nhờ người có vai trò đó, hoặc xin quản trị cấp.</translation>
    </message>
    <message>
        <source>The text cannot be edited while the article is “%1”.</source>
        <translation>Không sửa được bài khi bài đang “%1”.</translation>
    </message>
    <message>
        <source>What was written before is kept.</source>
        <translation>Những gì đã viết trước đó vẫn được giữ.</translation>
    </message>
    <message>
        <source>Wait until it comes back to you, or ask the editor to return it.</source>
        <translation>Chờ bài về lại với bạn, hoặc đề nghị biên tập viên trả lại.</translation>
    </message>
    <message>
        <source>%1 wrote part of this article and so cannot approve it.</source>
        <translation>%1 đã viết một phần bài này nên không được duyệt bài.</translation>
    </message>
    <message>
        <source>Nothing was changed; the article is still waiting for approval.</source>
        <translation>Chưa có gì thay đổi; bài vẫn đang chờ duyệt.</translation>
    </message>
    <message>
        <source>Ask another approver to read it.</source>
        <translation>Nhờ người duyệt khác đọc.</translation>
    </message>
    <message>
        <source>%1 submitted this article and so can neither review nor approve it.</source>
        <translation>%1 đã gửi bài này nên không được biên tập hay duyệt bài.</translation>
    </message>
    <message>
        <source>Ask a colleague to read it.</source>
        <translation>Nhờ đồng nghiệp đọc.</translation>
    </message>
    <message>
        <source>%1 reviewed this article and so cannot approve it as well.</source>
        <translation>%1 đã biên tập bài này nên không được duyệt nữa.</translation>
    </message>
    <message>
        <source>The article does not yet meet the regulation (%1).</source>
        <translation>Bài chưa đạt quy chế (%1).</translation>
    </message>
    <message>
        <source>Nothing was changed; the text is saved.</source>
        <translation>Chưa có gì thay đổi; bài đã được lưu.</translation>
    </message>
    <message>
        <source>Open the checks: each one takes you to the place to correct.</source>
        <translation>Mở mục Kiểm tra: mỗi vướng mắc dẫn tới chỗ cần sửa.</translation>
    </message>
    <message>
        <source>The text has changed since you read it.</source>
        <translation>Bài đã thay đổi từ lúc bạn đọc.</translation>
    </message>
    <message>
        <source>Nothing was decided; both texts are kept.</source>
        <translation>Chưa quyết định gì; cả hai bản đều được giữ.</translation>
    </message>
    <message>
        <source>Read what has changed, then decide again.</source>
        <translation>Đọc phần thay đổi rồi quyết định lại.</translation>
    </message>
    <message>
        <source>A return or refusal needs a reason.</source>
        <translation>Trả lại hoặc không đăng thì phải có lý do.</translation>
    </message>
    <message>
        <source>Write in a sentence what the author should do.</source>
        <translation>Viết một câu cho tác giả biết cần làm gì.</translation>
    </message>
    <message>
        <source>This article is not approved, so it cannot be packed.</source>
        <translation>Bài này chưa được duyệt nên không đóng gói được.</translation>
    </message>
    <message>
        <source>Have it approved first.</source>
        <translation>Xin duyệt trước đã.</translation>
    </message>
    <message>
        <source>This article has no frozen text yet.</source>
        <translation>Bài này chưa có bản đóng băng.</translation>
    </message>
    <message>
        <source>Submit the article first.</source>
        <translation>Gửi biên tập trước đã.</translation>
    </message>
    <message>
        <source>This version of the article is not in the workspace.</source>
        <translation>Phiên bản này của bài không có trong kho.</translation>
    </message>
    <message>
        <source>This article is not in the workspace.</source>
        <translation>Bài này không có trong kho.</translation>
    </message>
    <message>
        <source>It may have been opened from an old list: refresh the list.</source>
        <translation>Có thể nó được mở từ danh sách cũ: tải lại danh sách.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Không có mục “%1”.</translation>
    </message>
    <message>
        <source>“%1” is too long: at most %2 characters.</source>
        <translation>“%1” quá dài: nhiều nhất %2 ký tự.</translation>
    </message>
    <message>
        <source>What was there before is kept.</source>
        <translation>Nội dung trước đó vẫn được giữ.</translation>
    </message>
    <message>
        <source>Shorten it, then try again.</source>
        <translation>Rút ngắn rồi thử lại.</translation>
    </message>
    <message>
        <source>“%2” is not a date.</source>
        <translation>“%2” không phải là ngày.</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, for example 2026-11-20.</source>
        <translation>Viết ngày theo năm-tháng-ngày, ví dụ 2026-11-20.</translation>
    </message>
    <message>
        <source>The information about the article is incomplete or was altered.</source>
        <translation>Thông tin về bài bị thiếu hoặc bị sửa.</translation>
    </message>
    <message>
        <source>This version of Bàn Tin does not know the regulation %1.</source>
        <translation>Phiên bản Bàn Tin này không biết quy chế %1.</translation>
    </message>
    <message>
        <source>Install the newest version, which may bring it.</source>
        <translation>Cài phiên bản mới nhất, có thể đã có quy chế đó.</translation>
    </message>
    <message>
        <source>A regulation profile is not valid (at %1).</source>
        <translation>Một hồ sơ quy chế không hợp lệ (ở %1).</translation>
    </message>
    <message>
        <source>Somebody else decided about this article at the same time.</source>
        <translation>Có người khác vừa quyết định về bài này cùng lúc.</translation>
    </message>
    <message>
        <source>Their decision is kept; yours was not recorded.</source>
        <translation>Quyết định của họ được giữ; quyết định của bạn chưa được ghi.</translation>
    </message>
    <message>
        <source>Look at the article again, then decide.</source>
        <translation>Xem lại bài rồi quyết định.</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>Việc này đã được dừng.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Bắt đầu lại lúc nào cũng được.</translation>
    </message>
    <message>
        <source>The page design %1 is missing.</source>
        <translation>Thiếu mẫu trang %1.</translation>
    </message>
    <message>
        <source>The page design has a mistake in %1.</source>
        <translation>Mẫu trang có lỗi ở %1.</translation>
    </message>
    <message>
        <source>This is not a Word document (.docx).</source>
        <translation>Đây không phải văn bản Word (.docx).</translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice and save it as .docx, then import that.</source>
        <translation>Mở bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>This is an old Word document (.doc).</source>
        <translation>Đây là văn bản Word cũ (.doc).</translation>
    </message>
    <message>
        <source>This document is protected with a password.</source>
        <translation>Văn bản này được bảo vệ bằng mật khẩu.</translation>
    </message>
    <message>
        <source>Remove the password in Word and save it again, then import that.</source>
        <translation>Gỡ mật khẩu trong Word, lưu lại rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>This document is damaged or was cut off on its way.</source>
        <translation>Văn bản này bị hỏng hoặc bị cắt giữa đường.</translation>
    </message>
    <message>
        <source>Ask for the file again, or open and save it in Word.</source>
        <translation>Xin lại tệp, hoặc mở và lưu lại trong Word.</translation>
    </message>
    <message>
        <source>This document is too large to import.</source>
        <translation>Văn bản này quá lớn để nhập.</translation>
    </message>
    <message>
        <source>Make the photos in it smaller, or import them separately.</source>
        <translation>Làm ảnh trong văn bản nhỏ lại, hoặc nhập ảnh riêng.</translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation>Thiếu tuỳ chọn %1.</translation>
    </message>
    <message>
        <source>Add it to the command; --help shows how.</source>
        <translation>Thêm vào lệnh; --help chỉ cách dùng.</translation>
    </message>
    <message>
        <source>The command line was not understood: %1.</source>
        <translation>Không hiểu dòng lệnh: %1.</translation>
    </message>
    <message>
        <source>Correct the command; --help shows how.</source>
        <translation>Sửa lại lệnh; --help chỉ cách dùng.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Không đọc được tệp.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it, then try again.</source>
        <translation>Xem tệp còn đó không và bạn có quyền mở không, rồi thử lại.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Không ghi được tệp.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space, then try again.</source>
        <translation>Chọn thư mục khác, hoặc dọn bớt chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>There is already a file with this name.</source>
        <translation>Đã có tệp trùng tên.</translation>
    </message>
    <message>
        <source>The file that is there was not touched.</source>
        <translation>Tệp đang có không bị đụng tới.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Chọn tên khác.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Việc nhập đã dừng.</translation>
    </message>
    <message>
        <source>Import it again whenever you like.</source>
        <translation>Nhập lại lúc nào cũng được.</translation>
    </message>
    <message>
        <source>The text of the article contains something that is not allowed (line %1).</source>
        <translation>Nội dung bài có thứ không được phép (dòng %1).</translation>
    </message>
    <message>
        <source>A record cannot be read: it is not in the agreed form.</source>
        <translation>Không đọc được một bản ghi: không đúng dạng đã thống nhất.</translation>
    </message>
    <message>
        <source>An image cannot be read.</source>
        <translation>Không đọc được một ảnh.</translation>
    </message>
    <message>
        <source>The text was kept; only the image is left out.</source>
        <translation>Phần chữ được giữ; chỉ bỏ ảnh đó.</translation>
    </message>
    <message>
        <source>Save the image as JPEG or PNG, then insert it again.</source>
        <translation>Lưu ảnh thành JPEG hoặc PNG rồi chèn lại.</translation>
    </message>
    <message>
        <source>An image is too large.</source>
        <translation>Có ảnh quá lớn.</translation>
    </message>
    <message>
        <source>Make it smaller, then insert it again.</source>
        <translation>Làm ảnh nhỏ lại rồi chèn lại.</translation>
    </message>
    <message>
        <source>This kind of image cannot be used.</source>
        <translation>Không dùng được loại ảnh này.</translation>
    </message>
    <message>
        <source>This is not a zip file.</source>
        <translation>Đây không phải tệp zip.</translation>
    </message>
    <message>
        <source>Choose another file, or ask for it again.</source>
        <translation>Chọn tệp khác, hoặc xin lại tệp.</translation>
    </message>
    <message>
        <source>The file is damaged or was cut off on its way.</source>
        <translation>Tệp bị hỏng hoặc bị cắt giữa đường.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Xin lại tệp.</translation>
    </message>
    <message>
        <source>The file is protected with a password.</source>
        <translation>Tệp được bảo vệ bằng mật khẩu.</translation>
    </message>
    <message>
        <source>Ask for a copy without a password.</source>
        <translation>Xin một bản không có mật khẩu.</translation>
    </message>
    <message>
        <source>The file is packed in a way that Bàn Tin does not read.</source>
        <translation>Tệp được nén theo cách Bàn Tin không đọc được.</translation>
    </message>
    <message>
        <source>Open and save it in Word or LibreOffice, then try again.</source>
        <translation>Mở và lưu lại bằng Word hoặc LibreOffice rồi thử lại.</translation>
    </message>
    <message>
        <source>The file would be too large when unpacked.</source>
        <translation>Tệp sẽ quá lớn khi giải nén.</translation>
    </message>
    <message>
        <source>Unpacking was stopped; nothing was kept of it.</source>
        <translation>Đã dừng giải nén; không giữ lại gì của tệp.</translation>
    </message>
    <message>
        <source>Make the photos in it smaller, then try again.</source>
        <translation>Làm ảnh trong tệp nhỏ lại rồi thử lại.</translation>
    </message>
    <message>
        <source>The file contains a part with a dangerous name (%1).</source>
        <translation>Tệp chứa một phần có tên nguy hiểm (%1).</translation>
    </message>
    <message>
        <source>Nothing was unpacked.</source>
        <translation>Chưa giải nén gì.</translation>
    </message>
    <message>
        <source>Do not open this file elsewhere; ask the sender where it comes from.</source>
        <translation>Đừng mở tệp này ở nơi khác; hỏi người gửi tệp từ đâu ra.</translation>
    </message>
    <message>
        <source>A part of the file is missing (%1).</source>
        <translation>Tệp thiếu một phần (%1).</translation>
    </message>
    <message>
        <source>A photo or attachment is missing: %1.</source>
        <translation>Thiếu một ảnh hoặc tệp đính kèm: %1.</translation>
    </message>
    <message>
        <source>The text is kept.</source>
        <translation>Phần chữ được giữ.</translation>
    </message>
    <message>
        <source>Insert the file again.</source>
        <translation>Chèn lại tệp.</translation>
    </message>
    <message>
        <source>A photo or attachment in the store is not what its name says.</source>
        <translation>Một ảnh hoặc tệp đính kèm trong kho không đúng với tên của nó.</translation>
    </message>
    <message>
        <source>The document points to an image on the web (%1), which is never fetched.</source>
        <translation>Văn bản trỏ tới một ảnh trên mạng (%1); Bàn Tin không bao giờ tải ảnh như vậy.</translation>
    </message>
    <message>
        <source>The rest of the document was imported.</source>
        <translation>Phần còn lại của văn bản đã được nhập.</translation>
    </message>
    <message>
        <source>Save that image yourself, then insert it.</source>
        <translation>Tự lưu ảnh đó rồi chèn vào.</translation>
    </message>
    <message>
        <source>Something in the document cannot be used in an article and was left out (%1).</source>
        <translation>Có thứ trong văn bản không dùng được trong bài và đã bị bỏ (%1).</translation>
    </message>
    <message>
        <source>Look at the place in the original and write it as text, a table or an image.</source>
        <translation>Xem lại chỗ đó trong bản gốc và viết thành chữ, bảng hoặc ảnh.</translation>
    </message>
    <message>
        <source>The document had tracked changes; they were taken as accepted.</source>
        <translation>Văn bản có thay đổi đang theo dõi; chúng được coi là đã chấp nhận.</translation>
    </message>
    <message>
        <source>The original file was not touched.</source>
        <translation>Tệp gốc không bị đụng tới.</translation>
    </message>
    <message>
        <source>Read the text once more before you submit it.</source>
        <translation>Đọc lại bài một lần nữa trước khi gửi.</translation>
    </message>
    <message>
        <source>The document had comments; they were left out.</source>
        <translation>Văn bản có ghi chú; chúng đã bị bỏ.</translation>
    </message>
    <message>
        <source>Look at the comments in the original if you still need them.</source>
        <translation>Xem ghi chú trong bản gốc nếu còn cần.</translation>
    </message>
    <message>
        <source>A formula was turned into plain text.</source>
        <translation>Một công thức đã được chuyển thành chữ thường.</translation>
    </message>
    <message>
        <source>Check it, or insert it as an image.</source>
        <translation>Kiểm tra lại, hoặc chèn thành ảnh.</translation>
    </message>
    <message>
        <source>The document had hidden text; it was left out.</source>
        <translation>Văn bản có chữ ẩn; chúng đã bị bỏ.</translation>
    </message>
    <message>
        <source>If it should be read, make it visible in Word and import again.</source>
        <translation>Nếu cần đọc, cho hiện trong Word rồi nhập lại.</translation>
    </message>
    <message>
        <source>The document uses an old Vietnamese font (%1); its letters may come out wrong.</source>
        <translation>Văn bản dùng phông tiếng Việt cũ (%1); chữ có thể bị sai.</translation>
    </message>
    <message>
        <source>Read the text closely; if letters are wrong, convert it to Unicode in Word and import again.</source>
        <translation>Đọc kỹ bài; nếu chữ sai, chuyển sang Unicode trong Word rồi nhập lại.</translation>
    </message>
    <message>
        <source>A link was left out because it leads to a place that is not allowed (%1).</source>
        <translation>Một liên kết bị bỏ vì dẫn tới nơi không được phép (%1).</translation>
    </message>
    <message>
        <source>Its text was kept.</source>
        <translation>Phần chữ của nó được giữ.</translation>
    </message>
    <message>
        <source>Put in a web address (https) if it is needed.</source>
        <translation>Chèn địa chỉ web (https) nếu cần.</translation>
    </message>
    <message>
        <source>A symbol of the font %1 was left out.</source>
        <translation>Một ký hiệu của phông %1 đã bị bỏ.</translation>
    </message>
    <message>
        <source>Look at the place in the original and write it in words.</source>
        <translation>Xem lại chỗ đó trong bản gốc và viết thành chữ.</translation>
    </message>
    <message>
        <source>What was given cannot be used.</source>
        <translation>Không dùng được thứ đã đưa vào.</translation>
    </message>
    <message>
        <source>What was asked for is not there.</source>
        <translation>Không có thứ được hỏi.</translation>
    </message>
    <message>
        <source>The rules do not allow this.</source>
        <translation>Quy định không cho phép việc này.</translation>
    </message>
    <message>
        <source>This is not possible at the moment.</source>
        <translation>Lúc này chưa làm được việc này.</translation>
    </message>
    <message>
        <source>The data is not what was written or signed.</source>
        <translation>Dữ liệu không đúng như lúc ghi hoặc ký.</translation>
    </message>
    <message>
        <source>The passphrase or key does not fit.</source>
        <translation>Mật khẩu hoặc khoá không đúng.</translation>
    </message>
    <message>
        <source>This version of Bàn Tin cannot read that.</source>
        <translation>Phiên bản Bàn Tin này không đọc được thứ đó.</translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation>Không đọc hoặc ghi được đĩa.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Kết nối không thành.</translation>
    </message>
    <message>
        <source>The portal gave an answer that cannot be used.</source>
        <translation>Cổng trả lời điều không dùng được.</translation>
    </message>
    <message>
        <source>Bàn Tin made a mistake.</source>
        <translation>Bàn Tin mắc lỗi.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Lát nữa thử lại.</translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation>Sửa lại rồi thử lại.</translation>
    </message>
    <message>
        <source>This is not a package: it is no zip file.</source>
        <translation>Đây không phải gói: không phải tệp zip.</translation>
    </message>
    <message>
        <source>The package is damaged or was cut off on its way (%1).</source>
        <translation>Gói bị hỏng hoặc bị cắt giữa đường (%1).</translation>
    </message>
    <message>
        <source>Copy or send it again; if that does not help, pack the article again.</source>
        <translation>Chép hoặc gửi lại; nếu vẫn bị, đóng gói lại bài.</translation>
    </message>
    <message>
        <source>The package is larger than allowed (%1).</source>
        <translation>Gói lớn hơn mức cho phép (%1).</translation>
    </message>
    <message>
        <source>Make the photos smaller, then pack the article again.</source>
        <translation>Làm ảnh nhỏ lại rồi đóng gói lại bài.</translation>
    </message>
    <message>
        <source>The package contains a file with a dangerous name (%1).</source>
        <translation>Gói chứa tệp có tên nguy hiểm (%1).</translation>
    </message>
    <message>
        <source>The package lacks its declaration (bagit.txt), or it is wrong.</source>
        <translation>Gói thiếu phần khai báo (bagit.txt), hoặc khai báo sai.</translation>
    </message>
    <message>
        <source>A file is missing from the package: %1.</source>
        <translation>Gói thiếu một tệp: %1.</translation>
    </message>
    <message>
        <source>The package contains a file that nobody signed for: %1.</source>
        <translation>Gói chứa một tệp không ai ký: %1.</translation>
    </message>
    <message>
        <source>A file in the package was changed after approval: %1.</source>
        <translation>Một tệp trong gói đã bị sửa sau khi duyệt: %1.</translation>
    </message>
    <message>
        <source>A decision, certificate or description in the package was changed: %1.</source>
        <translation>Một quyết định, chứng thư hoặc mô tả trong gói đã bị sửa: %1.</translation>
    </message>
    <message>
        <source>The list of files in the package is not valid (%1).</source>
        <translation>Danh sách tệp trong gói không hợp lệ (%1).</translation>
    </message>
    <message>
        <source>The list of files in the package is not the one that was approved.</source>
        <translation>Danh sách tệp trong gói không phải danh sách đã duyệt.</translation>
    </message>
    <message>
        <source>The size of the package is not what its description says.</source>
        <translation>Dung lượng gói không đúng như mô tả.</translation>
    </message>
    <message>
        <source>The package wants to fetch files from elsewhere, which is not allowed.</source>
        <translation>Gói đòi tải tệp từ nơi khác, điều này không được phép.</translation>
    </message>
    <message>
        <source>The package comes from a unit that is not registered here.</source>
        <translation>Gói của một đơn vị chưa đăng ký ở đây.</translation>
    </message>
    <message>
        <source>Register the unit&apos;s certificate first, then send the package again.</source>
        <translation>Đăng ký chứng thư của đơn vị trước rồi gửi lại gói.</translation>
    </message>
    <message>
        <source>The list of the editorial board in the package is not valid.</source>
        <translation>Danh sách Ban biên tập trong gói không hợp lệ.</translation>
    </message>
    <message>
        <source>The list of the editorial board is not signed by the unit.</source>
        <translation>Danh sách Ban biên tập không có chữ ký của đơn vị.</translation>
    </message>
    <message>
        <source>A decision in the package is not a valid record (%1).</source>
        <translation>Một quyết định trong gói không phải bản ghi hợp lệ (%1).</translation>
    </message>
    <message>
        <source>The signature of a decision does not fit: %1.</source>
        <translation>Chữ ký của một quyết định không khớp: %1.</translation>
    </message>
    <message>
        <source>A decision in the package was changed after it was signed: %1.</source>
        <translation>Một quyết định trong gói đã bị sửa sau khi ký: %1.</translation>
    </message>
    <message>
        <source>A decision in the package is not where it belongs: %1.</source>
        <translation>Một quyết định trong gói nằm sai chỗ: %1.</translation>
    </message>
    <message>
        <source>A decision was signed by somebody who is not of this unit: %1.</source>
        <translation>Một quyết định do người không thuộc đơn vị này ký: %1.</translation>
    </message>
    <message>
        <source>A decision names another certificate than the one that signed it: %1.</source>
        <translation>Một quyết định ghi chứng thư khác với chứng thư đã ký: %1.</translation>
    </message>
    <message>
        <source>A decision does not follow from the one before it: %1. One was taken out, put in or replaced.</source>
        <translation>Một quyết định không nối tiếp quyết định trước: %1. Đã có quyết định bị lấy ra, thêm vào hoặc thay thế.</translation>
    </message>
    <message>
        <source>A decision is missing before “%1” by %2.</source>
        <translation>Thiếu một quyết định trước “%1” của %2.</translation>
    </message>
    <message>
        <source>The decision “%1” by %2 is not possible at that point.</source>
        <translation>Quyết định “%1” của %2 không thể có ở bước đó.</translation>
    </message>
    <message>
        <source>The decision “%1” by %2 is about another article.</source>
        <translation>Quyết định “%1” của %2 nói về bài khác.</translation>
    </message>
    <message>
        <source>The decision “%1” by %2 is dated before the one it follows.</source>
        <translation>Quyết định “%1” của %2 đề ngày trước quyết định mà nó nối tiếp.</translation>
    </message>
    <message>
        <source>Check the clock of the computer that signed, then have the article decided again.</source>
        <translation>Kiểm tra đồng hồ của máy đã ký rồi xin quyết định lại.</translation>
    </message>
    <message>
        <source>The decision “%1” is by %2, who was not on the editorial board at that time.</source>
        <translation>Quyết định “%1” là của %2, lúc đó không thuộc Ban biên tập.</translation>
    </message>
    <message>
        <source>The decision “%1” by %2 was taken in a role that does not allow it.</source>
        <translation>Quyết định “%1” của %2 được ký với vai trò không có quyền đó.</translation>
    </message>
    <message>
        <source>Have it decided by somebody with the right role.</source>
        <translation>Nhờ người có đúng vai trò quyết định.</translation>
    </message>
    <message>
        <source>The article is not approved.</source>
        <translation>Bài chưa được duyệt.</translation>
    </message>
    <message>
        <source>Have it approved, then pack it again.</source>
        <translation>Xin duyệt rồi đóng gói lại.</translation>
    </message>
    <message>
        <source>The decision “%1” by %2 is about another text than the one in the package.</source>
        <translation>Quyết định “%1” của %2 nói về nội dung khác với nội dung trong gói.</translation>
    </message>
    <message>
        <source>Have this text approved, then pack it again.</source>
        <translation>Xin duyệt nội dung này rồi đóng gói lại.</translation>
    </message>
    <message>
        <source>The text in the package is not valid.</source>
        <translation>Nội dung trong gói không hợp lệ.</translation>
    </message>
    <message>
        <source>The package contains a photo or file that the article does not use: %1.</source>
        <translation>Gói chứa ảnh hoặc tệp mà bài không dùng: %1.</translation>
    </message>
    <message>
        <source>A photo or file in the package is not the one that was approved: %1.</source>
        <translation>Một ảnh hoặc tệp trong gói không phải thứ đã duyệt: %1.</translation>
    </message>
    <message>
        <source>The package did not pass its own check before it was kept.</source>
        <translation>Gói không qua được lần tự kiểm tra trước khi cất.</translation>
    </message>
    <message>
        <source>Nothing was sent; the approval stands.</source>
        <translation>Chưa gửi gì; phê duyệt vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>The package could not be put together.</source>
        <translation>Không ghép được gói.</translation>
    </message>
    <message>
        <source>The signature does not fit: the content was changed after it was signed.</source>
        <translation>Chữ ký không khớp: nội dung đã bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>The signature is by somebody this unit does not vouch for.</source>
        <translation>Chữ ký của người mà đơn vị này không bảo đảm.</translation>
    </message>
    <message>
        <source>The certificate was not valid when this was signed.</source>
        <translation>Chứng thư không còn hiệu lực vào lúc ký.</translation>
    </message>
    <message>
        <source>Ask the administrator for a new certificate, then sign again.</source>
        <translation>Xin quản trị cấp chứng thư mới rồi ký lại.</translation>
    </message>
    <message>
        <source>The portal cannot listen on %1.</source>
        <translation>Cổng không lắng nghe được ở %1.</translation>
    </message>
    <message>
        <source>Choose a free port, or end the program that uses it.</source>
        <translation>Chọn cổng mạng còn trống, hoặc tắt chương trình đang dùng nó.</translation>
    </message>
    <message>
        <source>The portal&apos;s disk could not be read or written (%1).</source>
        <translation>Không đọc hoặc ghi được đĩa của cổng (%1).</translation>
    </message>
    <message>
        <source>Check the disk and the rights of its folder, then start again.</source>
        <translation>Kiểm tra đĩa và quyền của thư mục rồi khởi động lại.</translation>
    </message>
    <message>
        <source>The portal&apos;s disk is full (%1).</source>
        <translation>Đĩa của cổng đã đầy (%1).</translation>
    </message>
    <message>
        <source>Free some space; uploads then go on where they stopped.</source>
        <translation>Dọn bớt chỗ; sau đó các lượt tải lên tiếp tục từ chỗ dừng.</translation>
    </message>
    <message>
        <source>The portal does not know this upload.</source>
        <translation>Cổng không biết lượt tải lên này.</translation>
    </message>
    <message>
        <source>Start the upload again.</source>
        <translation>Tải lên lại từ đầu.</translation>
    </message>
    <message>
        <source>The upload was left alone too long and has been cleared away.</source>
        <translation>Lượt tải lên bị bỏ quá lâu nên đã được dọn.</translation>
    </message>
    <message>
        <source>The upload continues at another place (%1).</source>
        <translation>Lượt tải lên tiếp tục ở vị trí khác (%1).</translation>
    </message>
    <message>
        <source>Ask for the offset, then go on from there.</source>
        <translation>Hỏi vị trí rồi gửi tiếp từ đó.</translation>
    </message>
    <message>
        <source>Another connection is sending to this upload.</source>
        <translation>Một kết nối khác đang gửi vào lượt tải lên này.</translation>
    </message>
    <message>
        <source>Wait until it ends, then go on.</source>
        <translation>Chờ nó xong rồi gửi tiếp.</translation>
    </message>
    <message>
        <source>The upload is larger than this portal allows.</source>
        <translation>Lượt tải lên lớn hơn mức cổng này cho phép.</translation>
    </message>
    <message>
        <source>Make the photos smaller and pack the article again.</source>
        <translation>Làm ảnh nhỏ lại rồi đóng gói lại bài.</translation>
    </message>
    <message>
        <source>More arrived than the upload was announced to have.</source>
        <translation>Dữ liệu đến nhiều hơn mức lượt tải lên đã báo.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one of a unit: it cannot vouch for an editorial board.</source>
        <translation>Chứng thư của %1 không phải của đơn vị: không bảo đảm được cho Ban biên tập.</translation>
    </message>
    <message>
        <source>Choose the unit&apos;s certificate (unit-certificate.pem) that its workspace wrote.</source>
        <translation>Chọn chứng thư của đơn vị (unit-certificate.pem) do kho của đơn vị ghi ra.</translation>
    </message>
    <message>
        <source>“%1” is not an address to listen on.</source>
        <translation>“%1” không phải địa chỉ để lắng nghe.</translation>
    </message>
    <message>
        <source>Write a numeric address and a port, for example 127.0.0.1:8080.</source>
        <translation>Viết địa chỉ số và cổng mạng, ví dụ 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>This article belongs to another unit on this portal.</source>
        <translation>Bài này thuộc về đơn vị khác trên cổng này.</translation>
    </message>
    <message>
        <source>Send it from the workspace where it began.</source>
        <translation>Gửi từ kho nơi bài được bắt đầu.</translation>
    </message>
    <message>
        <source>This unit is registered with another workspace.</source>
        <translation>Đơn vị này đã đăng ký với kho khác.</translation>
    </message>
    <message>
        <source>Ask the portal&apos;s people which workspace is the right one.</source>
        <translation>Hỏi người phụ trách cổng kho nào mới đúng.</translation>
    </message>
    <message>
        <source>The list of the editorial board in the package is older than the one the portal knows.</source>
        <translation>Danh sách Ban biên tập trong gói cũ hơn danh sách cổng đang biết.</translation>
    </message>
    <message>
        <source>Pack the article again with the present list.</source>
        <translation>Đóng gói lại bài với danh sách hiện nay.</translation>
    </message>
    <message>
        <source>The portal has already published a later version of this article.</source>
        <translation>Cổng đã đăng một phiên bản mới hơn của bài này.</translation>
    </message>
    <message>
        <source>Nothing more is needed, or submit a correction.</source>
        <translation>Không cần làm gì thêm, hoặc gửi đính chính.</translation>
    </message>
    <message>
        <source>The portal does not know the category %1.</source>
        <translation>Cổng không biết chuyên mục %1.</translation>
    </message>
    <message>
        <source>Choose a category of the regulation, then have the article approved again.</source>
        <translation>Chọn một chuyên mục của quy chế rồi xin duyệt lại bài.</translation>
    </message>
    <message>
        <source>The portal does not know this package.</source>
        <translation>Cổng không biết gói này.</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>Gửi lại.</translation>
    </message>
    <message>
        <source>This unit is already registered.</source>
        <translation>Đơn vị này đã đăng ký rồi.</translation>
    </message>
    <message>
        <source>Nothing more is needed.</source>
        <translation>Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>submit</source>
        <translation>gửi biên tập</translation>
    </message>
    <message>
        <source>review</source>
        <translation>biên tập</translation>
    </message>
    <message>
        <source>return</source>
        <translation>trả lại</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>duyệt</translation>
    </message>
    <message>
        <source>decline</source>
        <translation>không đăng</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>gỡ</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>Waiting for an editor</source>
        <translation>Chờ biên tập</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Đang biên tập</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Không đăng</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Đã đóng gói</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Received by the portal</source>
        <translation>Cổng đã nhận</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Refused by the portal</source>
        <translation>Cổng từ chối</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã gỡ</translation>
    </message>
    <message>
        <source>contributor</source>
        <translation>cộng tác viên</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>biên tập viên</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>người duyệt</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>văn thư</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>quản trị</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Sapo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Người viết</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn tin</translation>
    </message>
    <message>
        <source>Date of the quoted item</source>
        <translation>Ngày của tin trích dẫn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Từ khoá</translation>
    </message>
    <message>
        <source>This recovery key does not belong to this workspace, or a newer one has replaced it.</source>
        <translation>Khoá khôi phục này không thuộc kho làm việc này, hoặc đã được thay bằng khoá mới hơn.</translation>
    </message>
    <message>
        <source>Look for the sheet that was printed last for this unit and type its words.</source>
        <translation>Hãy tìm tờ giấy được in gần đây nhất của đơn vị và gõ các từ trên đó.</translation>
    </message>
    <message>
        <source>The workspace&apos;s new key could not be handed to this account: what was left for it is damaged or not from your unit.</source>
        <translation>Không chuyển được khoá mới của kho làm việc cho tài khoản này: phần dành cho tài khoản đã hỏng hoặc không phải của đơn vị.</translation>
    </message>
    <message>
        <source>Ask the administrator to let you in again with the recovery key.</source>
        <translation>Hãy đề nghị quản trị cấp lại quyền vào kho bằng khoá khôi phục.</translation>
    </message>
    <message>
        <source>The workspace has been given a new key, and this way in did not get it.</source>
        <translation>Kho làm việc đã được đổi khoá, và cách mở này chưa nhận được khoá mới.</translation>
    </message>
    <message>
        <source>This passphrase belongs to a recovery of the account %1 that was not finished, or that replaced it.</source>
        <translation>Mật khẩu này thuộc một lần khôi phục tài khoản %1 chưa hoàn thành, hoặc đã bị lần khôi phục đó thay thế.</translation>
    </message>
    <message>
        <source>Use the passphrase of the finished recovery, or do the recovery once more.</source>
        <translation>Hãy dùng mật khẩu của lần khôi phục đã hoàn thành, hoặc khôi phục lại lần nữa.</translation>
    </message>
    <message>
        <source>After this no passphrase would open the workspace any more.</source>
        <translation>Nếu làm vậy thì sẽ không còn mật khẩu nào mở được kho làm việc.</translation>
    </message>
    <message>
        <source>Give another account a passphrase first.</source>
        <translation>Hãy đặt mật khẩu cho một tài khoản khác trước.</translation>
    </message>
    <message>
        <source>The passphrase is too simple: it needs at least %1 of these four kinds: small letters, capital letters, digits, other signs (%2).</source>
        <translation>Mật khẩu quá đơn giản: cần ít nhất %1 trong bốn loại: chữ thường, chữ hoa, chữ số, ký hiệu khác (%2).</translation>
    </message>
    <message>
        <source>Add a capital letter, a digit or a sign; spaces count as signs.</source>
        <translation>Hãy thêm chữ hoa, chữ số hoặc ký hiệu; dấu cách cũng được tính là ký hiệu.</translation>
    </message>
    <message>
        <source>The new passphrase is the same as the old one.</source>
        <translation>Mật khẩu mới giống mật khẩu cũ.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Hãy chọn mật khẩu khác.</translation>
    </message>
    <message>
        <source>Your passphrase must be changed within %1 days (%2).</source>
        <translation>Mật khẩu của bạn phải được đổi trong %1 ngày nữa (%2).</translation>
    </message>
    <message>
        <source>Until then everything works as before.</source>
        <translation>Từ nay đến đó mọi việc vẫn như trước.</translation>
    </message>
    <message>
        <source>Change it when it suits you; you need the old one for it.</source>
        <translation>Hãy đổi khi thuận tiện; khi đổi cần mật khẩu cũ.</translation>
    </message>
    <message>
        <source>Your passphrase is older than the regulation allows (%1), so nothing can be signed with it.</source>
        <translation>Mật khẩu của bạn đã quá thời hạn quy chế cho phép (%1) nên chưa thể ký.</translation>
    </message>
    <message>
        <source>Your work is saved and you can go on reading, writing and backing up.</source>
        <translation>Bài của bạn đã được lưu; vẫn đọc, viết và sao lưu được như thường.</translation>
    </message>
    <message>
        <source>Change the passphrase, then do this again.</source>
        <translation>Hãy đổi mật khẩu rồi làm lại việc này.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Kho đang mở ở chế độ chỉ đọc.</translation>
    </message>
    <message>
        <source>Close the other Bàn Tin, or free the disk for writing, then lock and unlock again.</source>
        <translation>Hãy đóng Bàn Tin kia, hoặc cho phép ghi vào đĩa, rồi khoá và mở lại kho.</translation>
    </message>
    <message>
        <source>The workspace was written by an earlier Bàn Tin and must be brought up to date before it can be read.</source>
        <translation>Kho do bản Bàn Tin cũ hơn ghi, phải được cập nhật trước khi đọc.</translation>
    </message>
    <message>
        <source>Close the other Bàn Tin, or copy the workspace to a disk that can be written, then unlock it.</source>
        <translation>Hãy đóng Bàn Tin kia, hoặc chép kho sang đĩa ghi được, rồi mở kho.</translation>
    </message>
    <message>
        <source>Part of what was typed last into “%1” cannot be read back.</source>
        <translation>Một phần nội dung gõ sau cùng trong bài “%1” không đọc lại được.</translation>
    </message>
    <message>
        <source>Everything before it is in the text; the part that does not read is kept apart.</source>
        <translation>Mọi nội dung trước đó vẫn có trong bài; phần không đọc được vẫn được giữ riêng.</translation>
    </message>
    <message>
        <source>Read the text and write again what is missing.</source>
        <translation>Hãy đọc lại bài và viết lại phần còn thiếu.</translation>
    </message>
    <message>
        <source>The checkpoint of the audit log at %1 does not read.</source>
        <translation>Không đọc được dấu chốt của nhật ký tại %1.</translation>
    </message>
    <message>
        <source>Verify the audit log, then tell the administrator what it says.</source>
        <translation>Hãy kiểm tra nhật ký rồi báo kết quả cho người quản trị.</translation>
    </message>
    <message>
        <source>A checkpoint of the audit log does not read.</source>
        <translation>Không đọc được một dấu chốt của nhật ký.</translation>
    </message>
    <message>
        <source>There is no stage “%1”.</source>
        <translation>Không có trạng thái “%1”.</translation>
    </message>
    <message>
        <source>Use the names the list shows with --json, for example draft, in-review, approved.</source>
        <translation>Hãy dùng tên mà danh sách hiện khi thêm --json, ví dụ draft, in-review, approved.</translation>
    </message>
    <message>
        <source>A list cannot be sorted by “%1”.</source>
        <translation>Không thể sắp xếp danh sách theo “%1”.</translation>
    </message>
    <message>
        <source>Use one of: newest, oldest, title, author, deadline.</source>
        <translation>Hãy dùng một trong: newest, oldest, title, author, deadline.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Workspace created</source>
        <translation>Tạo kho làm việc</translation>
    </message>
    <message>
        <source>Unlocked the workspace</source>
        <translation>Mở khoá kho làm việc</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>Thêm tài khoản</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Sửa tài khoản</translation>
    </message>
    <message>
        <source>Account disabled</source>
        <translation>Ngừng tài khoản</translation>
    </message>
    <message>
        <source>Work of an account transferred</source>
        <translation>Chuyển giao công việc của tài khoản</translation>
    </message>
    <message>
        <source>List of the editorial board signed</source>
        <translation>Ký danh sách Ban biên tập</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Computer remembered</source>
        <translation>Cho phép máy này nhớ mật khẩu</translation>
    </message>
    <message>
        <source>Computer forgotten</source>
        <translation>Thôi cho máy này nhớ mật khẩu</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Lập khoá khôi phục</translation>
    </message>
    <message>
        <source>Recovery key used</source>
        <translation>Dùng khoá khôi phục</translation>
    </message>
    <message>
        <source>Article created</source>
        <translation>Tạo bài</translation>
    </message>
    <message>
        <source>Revision frozen</source>
        <translation>Chốt phiên bản</translation>
    </message>
    <message>
        <source>Submitted for review</source>
        <translation>Gửi biên tập</translation>
    </message>
    <message>
        <source>Review taken up</source>
        <translation>Nhận biên tập</translation>
    </message>
    <message>
        <source>Forwarded for approval</source>
        <translation>Trình duyệt</translation>
    </message>
    <message>
        <source>Returned to the author</source>
        <translation>Trả lại tác giả</translation>
    </message>
    <message>
        <source>Approved by decision</source>
        <translation>Duyệt bài</translation>
    </message>
    <message>
        <source>Declined by decision</source>
        <translation>Quyết định không đăng</translation>
    </message>
    <message>
        <source>Withdrawn by decision</source>
        <translation>Gỡ bài</translation>
    </message>
    <message>
        <source>Approval voided by an edit</source>
        <translation>Phê duyệt mất hiệu lực do bài bị sửa</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <translation>Lấy lại từ thùng rác</translation>
    </message>
    <message>
        <source>Package made</source>
        <translation>Đóng gói</translation>
    </message>
    <message>
        <source>Sending begun</source>
        <translation>Bắt đầu gửi</translation>
    </message>
    <message>
        <source>Package received by the portal</source>
        <translation>Cổng đã nhận gói</translation>
    </message>
    <message>
        <source>Published by the portal</source>
        <translation>Cổng đã đăng</translation>
    </message>
    <message>
        <source>Package refused by the portal</source>
        <translation>Cổng từ chối gói</translation>
    </message>
    <message>
        <source>Package saved to a file</source>
        <translation>Lưu gói ra tệp</translation>
    </message>
    <message>
        <source>Archive exported</source>
        <translation>Xuất hồ sơ lưu trữ</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Restore of a backup rehearsed</source>
        <translation>Diễn tập khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Store encrypted with a new key</source>
        <translation>Mã hoá kho bằng khoá mới</translation>
    </message>
    <message>
        <source>Store repaired</source>
        <translation>Sửa chữa kho</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Thay đổi thiết lập</translation>
    </message>
    <message>
        <source>Taken over from before the log</source>
        <translation>Tiếp nhận dữ liệu có từ trước khi có nhật ký</translation>
    </message>
    <message>
        <source>Noticed that the store was put back</source>
        <translation>Phát hiện kho bị đưa về trạng thái cũ</translation>
    </message>
    <message>
        <source>Entry %1 of the log was altered.</source>
        <translation>Mục số %1 của nhật ký đã bị sửa.</translation>
    </message>
    <message>
        <source>Entries are missing from the log from number %1 on.</source>
        <translation>Nhật ký thiếu mục, từ số %1 trở đi.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow the one before it: one of the two was replaced.</source>
        <translation>Mục số %1 không nối tiếp mục liền trước: một trong hai mục đã bị thay.</translation>
    </message>
    <message>
        <source>The log up to entry %1 is not the one that was signed.</source>
        <translation>Nhật ký đến mục số %1 không phải là bản đã được ký.</translation>
    </message>
    <message>
        <source>Signed entries from number %1 on are gone: the end was cut off, or an older store was put back.</source>
        <translation>Các mục đã ký từ số %1 trở đi không còn: phần cuối bị cắt, hoặc kho cũ đã được chép đè lên.</translation>
    </message>
    <message>
        <source>The checkpoint beside the store was missing or not genuine.</source>
        <translation>Dấu chốt đặt cạnh kho bị mất hoặc không xác thực được.</translation>
    </message>
    <message>
        <source>The signed checkpoint at entry %1 was altered.</source>
        <translation>Dấu chốt đã ký tại mục số %1 bị sửa.</translation>
    </message>
    <message>
        <source>The checkpoint at entry %1 was signed by nobody of the board.</source>
        <translation>Dấu chốt tại mục số %1 không do người của Ban biên tập ký.</translation>
    </message>
    <message>
        <source>Revision %2 of article %3 is not what was frozen at entry %1.</source>
        <translation>Phiên bản %2 của bài %3 không đúng như đã chốt tại mục số %1.</translation>
    </message>
    <message>
        <source>Revision %2 of article %3, frozen at entry %1, is gone.</source>
        <translation>Phiên bản %2 của bài %3, chốt tại mục số %1, không còn.</translation>
    </message>
    <message>
        <source>Revision %2 of article %3 was added without the program.</source>
        <translation>Phiên bản %2 của bài %3 được thêm vào không qua chương trình.</translation>
    </message>
    <message>
        <source>Decision %2 on article %3 is not what was recorded at entry %1.</source>
        <translation>Quyết định %2 về bài %3 không đúng như đã ghi tại mục số %1.</translation>
    </message>
    <message>
        <source>Decision %2 on article %3, recorded at entry %1, is gone.</source>
        <translation>Quyết định %2 về bài %3, ghi tại mục số %1, không còn.</translation>
    </message>
    <message>
        <source>Decision %2 on article %3 was added without the program.</source>
        <translation>Quyết định %2 về bài %3 được thêm vào không qua chương trình.</translation>
    </message>
    <message>
        <source>Version %2 of the board&apos;s list is not what was signed at entry %1.</source>
        <translation>Danh sách Ban biên tập, bản số %2, không đúng như đã ký tại mục số %1.</translation>
    </message>
    <message>
        <source>Version %2 of the board&apos;s list, signed at entry %1, is gone.</source>
        <translation>Danh sách Ban biên tập, bản số %2, ký tại mục số %1, không còn.</translation>
    </message>
    <message>
        <source>Version %2 of the board&apos;s list was added without the program.</source>
        <translation>Danh sách Ban biên tập, bản số %2, được thêm vào không qua chương trình.</translation>
    </message>
    <message>
        <source>Account %3 is not what the board&apos;s signed list says.</source>
        <translation>Tài khoản %3 không đúng với danh sách Ban biên tập đã ký.</translation>
    </message>
    <message>
        <source>%2 articles were removed without the program.</source>
        <translation>%2 bài đã bị xoá không qua chương trình.</translation>
    </message>
    <message>
        <source>You cannot move an article that is “%1” to the trash or out of it.</source>
        <translation>Bạn không thể chuyển bài đang ở trạng thái “%1” vào thùng rác hay lấy lại từ đó.</translation>
    </message>
    <message>
        <source>Authors may do so with their own drafts, editors and approvers until it is approved.</source>
        <translation>Tác giả được làm việc này với bản thảo của mình; biên tập viên và người duyệt được làm khi bài chưa duyệt.</translation>
    </message>
    <message>
        <source>A package of “%1” is on its way to the portal.</source>
        <translation>Gói của bài “%1” đang trên đường tới cổng.</translation>
    </message>
    <message>
        <source>Wait until the portal has answered, then try again.</source>
        <translation>Hãy chờ cổng trả lời rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” lies in the trash.</source>
        <translation>Bài “%1” đang ở trong thùng rác.</translation>
    </message>
    <message>
        <source>Everything that was written in it is kept.</source>
        <translation>Mọi nội dung đã viết vẫn được giữ nguyên.</translation>
    </message>
    <message>
        <source>Take it out of the trash first.</source>
        <translation>Hãy lấy bài ra khỏi thùng rác trước.</translation>
    </message>
    <message>
        <source>The audit log and what it speaks of are intact: %1 entries, %2 checkpoints.</source>
        <translation>Nhật ký và những gì nhật ký ghi lại đều nguyên vẹn: %1 mục, %2 dấu chốt.</translation>
    </message>
    <message>
        <source>There is already something at %1.</source>
        <translation>Ở %1 đã có dữ liệu.</translation>
    </message>
    <message>
        <source>Choose a new folder for it.</source>
        <translation>Hãy chọn một thư mục mới.</translation>
    </message>
    <message>
        <source>The archive at %1 is damaged or not complete.</source>
        <translation>Hồ sơ lưu trữ tại %1 bị hỏng hoặc không đầy đủ.</translation>
    </message>
    <message>
        <source>The workspace itself is not concerned.</source>
        <translation>Kho làm việc không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Use another copy of the archive, or export it again from the workspace.</source>
        <translation>Hãy dùng bản lưu trữ khác, hoặc xuất lại từ kho làm việc.</translation>
    </message>
    <message>
        <source>Archived %1 articles in %2 sealed files; read back and found whole.</source>
        <translation>Đã lưu trữ %1 bài trong %2 tệp niêm phong; đã đọc lại và thấy đầy đủ.</translation>
    </message>
    <message>
        <source>The archive is whole.</source>
        <translation>Hồ sơ lưu trữ đầy đủ.</translation>
    </message>
    <message>
        <source>Wrote %1 files that anybody can read; delete them when they are no longer needed.</source>
        <translation>Đã ghi %1 tệp mà ai cũng đọc được; hãy xoá khi không còn cần.</translation>
    </message>
    <message>
        <source>No recovery key was ever made for this workspace.</source>
        <translation>Kho làm việc này chưa từng có khoá khôi phục.</translation>
    </message>
    <message>
        <source>Ask another administrator of the unit, or restore a backup whose passphrase is known.</source>
        <translation>Hãy hỏi một quản trị khác của đơn vị, hoặc phục hồi một bản sao lưu còn nhớ mật khẩu.</translation>
    </message>
    <message>
        <source>These are %1 words; a recovery key has %2.</source>
        <translation>Ở đây có %1 từ; khoá khôi phục gồm %2 từ.</translation>
    </message>
    <message>
        <source>Compare with the sheet from the first word on.</source>
        <translation>Hãy đối chiếu với tờ giấy từ từ đầu tiên.</translation>
    </message>
    <message>
        <source>Word %1, “%2”, is not in the list of recovery words.</source>
        <translation>Từ thứ %1, “%2”, không có trong danh sách từ khôi phục.</translation>
    </message>
    <message>
        <source>Look at this word on the sheet again; marks and capitals do not matter.</source>
        <translation>Hãy xem lại từ này trên tờ giấy; dấu và chữ hoa không quan trọng.</translation>
    </message>
    <message>
        <source>Every word is in the list, but together they are no recovery key: one is wrong, or two have changed places.</source>
        <translation>Từng từ đều có trong danh sách nhưng ghép lại không thành khoá khôi phục: có một từ sai hoặc hai từ bị đổi chỗ.</translation>
    </message>
    <message>
        <source>Compare each word with the sheet, in its order.</source>
        <translation>Hãy đối chiếu từng từ với tờ giấy, theo đúng thứ tự.</translation>
    </message>
    <message>
        <source>The new key cannot be handed to: %1.</source>
        <translation>Không chuyển được khoá mới cho: %1.</translation>
    </message>
    <message>
        <source>Nothing was changed; the workspace still has its old key.</source>
        <translation>Chưa có gì thay đổi; kho làm việc vẫn dùng khoá cũ.</translation>
    </message>
    <message>
        <source>Let them unlock the workspace once, or go on without them: the recovery key lets them in again later.</source>
        <translation>Hãy để họ mở kho một lần, hoặc tiếp tục mà không có họ: sau này dùng khoá khôi phục để họ vào lại.</translation>
    </message>
    <message>
        <source>The copy under the new key is not the same as the original (%1).</source>
        <translation>Bản chép bằng khoá mới không giống bản gốc (%1).</translation>
    </message>
    <message>
        <source>The workspace still has its old key and every article; the copy was thrown away.</source>
        <translation>Kho làm việc vẫn dùng khoá cũ và còn đủ các bài; bản chép đã được bỏ đi.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Hãy kiểm tra ổ đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>The work of %1 cannot be transferred like this: not to the same account, and not by the person it belongs to.</source>
        <translation>Không thể chuyển giao công việc của %1 như vậy: không chuyển cho chính tài khoản đó và chủ tài khoản không tự chuyển giao.</translation>
    </message>
    <message>
        <source>Choose somebody else to go on with the work; another administrator closes an administrator&apos;s account.</source>
        <translation>Hãy chọn người khác tiếp nhận; tài khoản quản trị do một quản trị khác đóng.</translation>
    </message>
    <message>
        <source>%1 has no role that may write articles and cannot take over this work.</source>
        <translation>%1 không có vai trò được viết bài nên không tiếp nhận được việc này.</translation>
    </message>
    <message>
        <source>Choose a contributor, an editor or an approver.</source>
        <translation>Hãy chọn một cộng tác viên, biên tập viên hoặc người duyệt.</translation>
    </message>
    <message>
        <source>There is no paper with the number %1.</source>
        <translation>Không có biên bản số %1.</translation>
    </message>
    <message>
        <source>Look at the list of the unit&apos;s papers for its number.</source>
        <translation>Hãy xem số trong danh sách biên bản của đơn vị.</translation>
    </message>
    <message>
        <source>the recovery key</source>
        <translation>khoá khôi phục</translation>
    </message>
    <message>
        <source>This version of the text is no longer kept.</source>
        <translation>Phiên bản này của bài không còn được lưu.</translation>
    </message>
    <message>
        <source>Open the article again and choose another version.</source>
        <translation>Hãy mở lại bài và chọn một phiên bản khác.</translation>
    </message>
    <message>
        <source>The workspace on this computer is unchanged, and so are the backups made before.</source>
        <translation>Kho làm việc trên máy này không thay đổi, các bản sao lưu trước đó cũng vậy.</translation>
    </message>
    <message>
        <source>No folder for backups has been chosen yet.</source>
        <translation>Chưa chọn thư mục sao lưu.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk or a USB stick under Settings.</source>
        <translation>Hãy vào Thiết lập và chọn một thư mục trên ổ đĩa khác hoặc USB.</translation>
    </message>
    <message>
        <source>The folder for backups is not there: %1.</source>
        <translation>Không thấy thư mục sao lưu: %1.</translation>
    </message>
    <message>
        <source>This folder is part of the workspace itself.</source>
        <translation>Thư mục này nằm ngay trong kho làm việc.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk or a USB stick: what is lost with the workspace is no backup.</source>
        <translation>Hãy chọn thư mục trên ổ đĩa khác hoặc USB: bản sao mất cùng với kho thì không còn là bản sao lưu.</translation>
    </message>
    <message>
        <source>There is not enough room for the backup at %1.</source>
        <translation>Không đủ chỗ cho bản sao lưu tại %1.</translation>
    </message>
    <message>
        <source>Free some space there or choose another disk, then back up again.</source>
        <translation>Hãy giải phóng chỗ trống ở đó hoặc chọn ổ đĩa khác rồi sao lưu lại.</translation>
    </message>
    <message>
        <source>The backup could not be written to %1.</source>
        <translation>Không ghi được bản sao lưu vào %1.</translation>
    </message>
    <message>
        <source>Check that the disk or USB stick is connected and not write-protected, then back up again.</source>
        <translation>Hãy kiểm tra ổ đĩa hoặc USB đã được cắm và không bị khoá ghi, rồi sao lưu lại.</translation>
    </message>
    <message>
        <source>The backup is damaged or was changed: %1.</source>
        <translation>Bản sao lưu bị hỏng hoặc đã bị sửa: %1.</translation>
    </message>
    <message>
        <source>Choose an older backup, or make a new one on another disk or USB stick.</source>
        <translation>Hãy chọn bản sao lưu cũ hơn, hoặc tạo bản mới trên ổ đĩa hay USB khác.</translation>
    </message>
    <message>
        <source>There is no backup of Bàn Tin in %1.</source>
        <translation>Không có bản sao lưu nào của Bàn Tin trong %1.</translation>
    </message>
    <message>
        <source>Choose the folder that holds “bantin-backup-…”.</source>
        <translation>Hãy chọn thư mục có chứa “bantin-backup-…”.</translation>
    </message>
    <message>
        <source>This backup was made under another key of the workspace: %1.</source>
        <translation>Bản sao lưu này được tạo bằng khoá khác của kho làm việc: %1.</translation>
    </message>
    <message>
        <source>Choose a backup made after the key was changed, or use the passphrase or recovery key of that time.</source>
        <translation>Hãy chọn bản sao lưu tạo sau khi đổi khoá, hoặc dùng mật khẩu hay khoá khôi phục của thời điểm đó.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Bàn Tin: %1.</source>
        <translation>Bản sao lưu này do phiên bản Bàn Tin mới hơn tạo ra: %1.</translation>
    </message>
    <message>
        <source>Too little of the store can be read to mend it without a backup.</source>
        <translation>Phần đọc được của kho quá ít, không thể sửa nếu không có bản sao lưu.</translation>
    </message>
    <message>
        <source>All files were left as they are.</source>
        <translation>Mọi tệp vẫn được giữ nguyên.</translation>
    </message>
    <message>
        <source>If it is on a USB stick or another disk, plug it in; the backup is tried again by itself. To go on with a new one, choose its folder under Settings.</source>
        <translation>Nếu thư mục nằm trên USB hoặc ổ đĩa khác, hãy cắm lại; việc sao lưu sẽ tự làm lại. Nếu chuyển sang USB mới, hãy chọn lại thư mục trong Thiết lập.</translation>
    </message>
    <message>
        <source>The backup was made, but %1 pictures or packages of the workspace cannot be read.</source>
        <translation>Đã sao lưu, nhưng có %1 ảnh hoặc gói trong kho làm việc không đọc được.</translation>
    </message>
    <message>
        <source>Everything else is in the backup, and older backups that may hold them are kept.</source>
        <translation>Mọi thứ khác đã nằm trong bản sao lưu; các bản sao lưu cũ có thể còn chứa chúng vẫn được giữ.</translation>
    </message>
    <message>
        <source>Have the workspace checked for damage.</source>
        <translation>Hãy kiểm tra kho làm việc xem có hư hỏng không.</translation>
    </message>
    <message>
        <source>%1 created the workspace.</source>
        <translation>%1 đã tạo kho làm việc.</translation>
    </message>
    <message>
        <source>%1 opened the workspace.</source>
        <translation>%1 đã mở kho làm việc.</translation>
    </message>
    <message>
        <source>%1 added the account of %2.</source>
        <translation>%1 đã thêm tài khoản của %2.</translation>
    </message>
    <message>
        <source>%1 changed the account of %2.</source>
        <translation>%1 đã sửa tài khoản của %2.</translation>
    </message>
    <message>
        <source>%1 disabled the account of %2.</source>
        <translation>%1 đã khoá tài khoản của %2.</translation>
    </message>
    <message>
        <source>%1 closed the account of %2 and transferred its work.</source>
        <translation>%1 đã đóng tài khoản của %2 và chuyển giao công việc.</translation>
    </message>
    <message>
        <source>%1 signed the list of the editorial board.</source>
        <translation>%1 đã ký danh sách Ban biên tập.</translation>
    </message>
    <message>
        <source>%1 changed the passphrase.</source>
        <translation>%1 đã đổi mật khẩu.</translation>
    </message>
    <message>
        <source>%1 let this computer remember the passphrase.</source>
        <translation>%1 đã cho máy này ghi nhớ mật khẩu.</translation>
    </message>
    <message>
        <source>%1 made this computer forget the passphrase.</source>
        <translation>%1 đã cho máy này quên mật khẩu.</translation>
    </message>
    <message>
        <source>%1 made a recovery key.</source>
        <translation>%1 đã tạo khoá khôi phục.</translation>
    </message>
    <message>
        <source>The workspace was opened with the recovery key for %1.</source>
        <translation>Kho được mở bằng khoá khôi phục cho %1.</translation>
    </message>
    <message>
        <source>%1 began “%2”.</source>
        <translation>%1 đã tạo bài “%2”.</translation>
    </message>
    <message>
        <source>%1 froze a revision of “%2”.</source>
        <translation>%1 đã chốt một phiên bản của bài “%2”.</translation>
    </message>
    <message>
        <source>%1 submitted “%2” for editing.</source>
        <translation>%1 đã gửi bài “%2” để biên tập.</translation>
    </message>
    <message>
        <source>%1 took up the editing of “%2”.</source>
        <translation>%1 đã nhận biên tập bài “%2”.</translation>
    </message>
    <message>
        <source>%1 edited “%2” and forwarded it for approval.</source>
        <translation>%1 đã biên tập và trình duyệt bài “%2”.</translation>
    </message>
    <message>
        <source>%1 returned “%2”.</source>
        <translation>%1 đã trả lại bài “%2”.</translation>
    </message>
    <message>
        <source>%1 approved “%2”.</source>
        <translation>%1 đã duyệt bài “%2”.</translation>
    </message>
    <message>
        <source>%1 declined “%2”.</source>
        <translation>%1 đã quyết định không đăng bài “%2”.</translation>
    </message>
    <message>
        <source>%1 decided to take down “%2”.</source>
        <translation>%1 đã quyết định gỡ bài “%2”.</translation>
    </message>
    <message>
        <source>%1 changed “%2” and so voided what had been decided.</source>
        <translation>%1 đã sửa bài “%2” nên quyết định trước đó hết hiệu lực.</translation>
    </message>
    <message>
        <source>%1 moved “%2” to the trash.</source>
        <translation>%1 đã chuyển bài “%2” vào thùng rác.</translation>
    </message>
    <message>
        <source>%1 took “%2” out of the trash.</source>
        <translation>%1 đã lấy bài “%2” ra khỏi thùng rác.</translation>
    </message>
    <message>
        <source>%1 set the deadline of “%2”.</source>
        <translation>%1 đã đặt hạn xử lý cho bài “%2”.</translation>
    </message>
    <message>
        <source>%1 brought back a former text of “%2”.</source>
        <translation>%1 đã khôi phục văn bản cũ của bài “%2”.</translation>
    </message>
    <message>
        <source>%1 packed “%2”.</source>
        <translation>%1 đã đóng gói bài “%2”.</translation>
    </message>
    <message>
        <source>%1 began to send “%2” to the portal.</source>
        <translation>%1 đã bắt đầu gửi bài “%2” lên cổng.</translation>
    </message>
    <message>
        <source>The portal received “%2”.</source>
        <translation>Cổng đã nhận bài “%2”.</translation>
    </message>
    <message>
        <source>The portal published “%2”.</source>
        <translation>Cổng đã đăng bài “%2”.</translation>
    </message>
    <message>
        <source>The portal refused “%2”.</source>
        <translation>Cổng đã từ chối bài “%2”.</translation>
    </message>
    <message>
        <source>%1 saved the package of “%2” to a file.</source>
        <translation>%1 đã lưu gói của bài “%2” ra tệp.</translation>
    </message>
    <message>
        <source>%1 exported an archive.</source>
        <translation>%1 đã xuất hồ sơ lưu trữ.</translation>
    </message>
    <message>
        <source>%1 made a backup.</source>
        <translation>%1 đã sao lưu kho.</translation>
    </message>
    <message>
        <source>%1 rehearsed restoring a backup.</source>
        <translation>%1 đã diễn tập khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>%1 restored the workspace from a backup.</source>
        <translation>%1 đã khôi phục kho từ bản sao lưu.</translation>
    </message>
    <message>
        <source>%1 encrypted the whole store with a new key.</source>
        <translation>%1 đã mã hoá lại toàn bộ kho bằng khoá mới.</translation>
    </message>
    <message>
        <source>%1 repaired the store.</source>
        <translation>%1 đã sửa chữa kho.</translation>
    </message>
    <message>
        <source>%1 changed the settings.</source>
        <translation>%1 đã thay đổi thiết lập.</translation>
    </message>
    <message>
        <source>Something from before the log was taken over: “%2”.</source>
        <translation>Dữ liệu có từ trước nhật ký đã được ghi nhận: “%2”.</translation>
    </message>
    <message>
        <source>When %1 opened the workspace, the log did not fit its checkpoint.</source>
        <translation>Khi %1 mở kho, nhật ký không khớp với dấu chốt.</translation>
    </message>
    <message>
        <source>Access and passphrases</source>
        <translation>Truy cập và mật khẩu</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Packages and delivery</source>
        <translation>Đóng gói và gửi</translation>
    </message>
    <message>
        <source>Backup, archive and repair</source>
        <translation>Sao lưu, lưu trữ và sửa chữa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Integrity of the log</source>
        <translation>Tính toàn vẹn của nhật ký</translation>
    </message>
    <message>
        <source>Deadline set</source>
        <translation>Đặt hạn xử lý</translation>
    </message>
    <message>
        <source>Former text brought back</source>
        <translation>Khôi phục văn bản cũ</translation>
    </message>
    <message>
        <source>Your passphrase must be changed within 24 hours (%1).</source>
        <translation>Mật khẩu của bạn phải được đổi trong vòng 24 giờ tới (%1).</translation>
    </message>
    <message>
        <source>This photo is in the HEIC format of newer phones, which this machine cannot read.</source>
        <translation>Ảnh này ở định dạng HEIC của điện thoại đời mới, máy này không đọc được.</translation>
    </message>
    <message>
        <source>Send it from the phone as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible), then insert it again.</source>
        <translation>Hãy gửi lại ảnh từ điện thoại dưới dạng JPEG (trên iPhone: Cài đặt, Camera, Định dạng, Tương thích nhất), rồi chèn lại.</translation>
    </message>
    <message>
        <source>This web page is too tangled to be read.</source>
        <translation>Trang web này quá rối, không đọc được.</translation>
    </message>
    <message>
        <source>Copy the text you need as plain text, or import it from a Word file.</source>
        <translation>Hãy chép phần chữ cần dùng dưới dạng văn bản thuần, hoặc nhập từ tệp Word.</translation>
    </message>
    <message>
        <source>The text names an image that did not come with it (%1).</source>
        <translation>Văn bản có nhắc tới một ảnh nhưng ảnh không đi kèm (%1).</translation>
    </message>
    <message>
        <source>The text itself was imported.</source>
        <translation>Phần chữ đã được nhập.</translation>
    </message>
    <message>
        <source>Insert that image from its file, or import the Word file itself.</source>
        <translation>Hãy chèn ảnh đó từ tệp ảnh, hoặc nhập thẳng tệp Word.</translation>
    </message>
    <message>
        <source>“%1” is of a kind that cannot be attached.</source>
        <translation>“%1” thuộc loại không đính kèm được.</translation>
    </message>
    <message>
        <source>Attach it as PDF, Word, Excel, PowerPoint, OpenDocument, text or zip.</source>
        <translation>Hãy đính kèm ở dạng PDF, Word, Excel, PowerPoint, OpenDocument, văn bản hoặc zip.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1” là tệp rỗng.</translation>
    </message>
    <message>
        <source>Look whether it was saved or copied to its end, then attach it again.</source>
        <translation>Hãy xem tệp đã được lưu hoặc chép xong chưa, rồi đính kèm lại.</translation>
    </message>
    <message>
        <source>“%1” is larger than the 50 MB an attachment may have.</source>
        <translation>“%1” lớn hơn 50 MB, mức tối đa của tệp đính kèm.</translation>
    </message>
    <message>
        <source>Make it smaller, for example by scanning at 150 dpi, or put it elsewhere and link to it.</source>
        <translation>Hãy làm tệp nhỏ đi, chẳng hạn quét ở 150 dpi, hoặc đặt tệp ở nơi khác rồi đặt liên kết.</translation>
    </message>
    <message>
        <source>“%1” is not what its name says.</source>
        <translation>“%1” không đúng loại như tên tệp.</translation>
    </message>
    <message>
        <source>Open it with its own program and save it again, then attach that file.</source>
        <translation>Hãy mở tệp bằng phần mềm của nó và lưu lại, rồi đính kèm tệp vừa lưu.</translation>
    </message>
    <message>
        <source>This is not an OpenDocument text (.odt).</source>
        <translation>Đây không phải là văn bản OpenDocument (.odt).</translation>
    </message>
    <message>
        <source>Open it in LibreOffice Writer and save it as .odt, then import that.</source>
        <translation>Hãy mở tệp bằng LibreOffice Writer, lưu thành .odt rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>“%1” is not one word of letters, so the unit&apos;s list cannot take it.</source>
        <translation>“%1” không phải là một từ chỉ gồm chữ cái nên không đưa vào danh sách của đơn vị được.</translation>
    </message>
    <message>
        <source>The text and the list are unchanged.</source>
        <translation>Bài viết và danh sách không thay đổi.</translation>
    </message>
    <message>
        <source>Add one word at a time.</source>
        <translation>Xin thêm từng từ một.</translation>
    </message>
    <message>
        <source>This is a PDF file, which holds pages and not a text that can be edited.</source>
        <translation>Đây là tệp PDF: tệp này chứa các trang in, không phải văn bản sửa được.</translation>
    </message>
    <message>
        <source>Ask for the document it was made from (Word or OpenDocument), then import that.</source>
        <translation>Hãy xin tệp gốc (Word hoặc OpenDocument) rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Tệp này trống.</translation>
    </message>
    <message>
        <source>Ask for the file again; it may have been cut off on its way.</source>
        <translation>Hãy xin lại tệp; có thể tệp đã bị đứt giữa chừng khi gửi.</translation>
    </message>
    <message>
        <source>This is no kind of document that can be imported.</source>
        <translation>Loại tệp này không nhập được.</translation>
    </message>
    <message>
        <source>Import Word (.docx, .doc), OpenDocument (.odt), RTF, HTML or plain text; insert pictures in the editor.</source>
        <translation>Hãy nhập tệp Word (.docx, .doc), OpenDocument (.odt), RTF, HTML hoặc văn bản thuần; ảnh thì chèn trong trình soạn thảo.</translation>
    </message>
    <message>
        <source>This kind of document (.doc, .rtf) needs LibreOffice, which is not installed on this machine.</source>
        <translation>Loại tài liệu này (.doc, .rtf) cần LibreOffice, nhưng máy này chưa cài.</translation>
    </message>
    <message>
        <source>Install the package libreoffice-writer, or save the document as .docx elsewhere, then import it again.</source>
        <translation>Hãy cài gói libreoffice-writer, hoặc lưu tài liệu thành .docx ở máy khác, rồi nhập lại.</translation>
    </message>
    <message>
        <source>LibreOffice was not started, because this machine offers no folder in memory and the text would reach the disk unencrypted.</source>
        <translation>LibreOffice chưa được khởi động, vì máy này không có thư mục trong bộ nhớ và nội dung sẽ bị ghi ra đĩa mà không mã hóa.</translation>
    </message>
    <message>
        <source>Save the document as .docx elsewhere and import that, or ask your administrator for a memory folder (/dev/shm).</source>
        <translation>Hãy lưu tài liệu thành .docx ở nơi khác rồi nhập tệp đó, hoặc nhờ quản trị viên bật thư mục bộ nhớ (/dev/shm).</translation>
    </message>
    <message>
        <source>LibreOffice could not read this document.</source>
        <translation>LibreOffice không đọc được tài liệu này.</translation>
    </message>
    <message>
        <source>Open it in the program it was made with and save it as .docx, then import that.</source>
        <translation>Hãy mở tài liệu bằng chương trình đã tạo ra nó, lưu thành .docx rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>LibreOffice took too long over this document and was stopped.</source>
        <translation>LibreOffice xử lý tài liệu này quá lâu nên đã được dừng lại.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, save the document as .docx elsewhere, then import that.</source>
        <translation>Hãy thử lại; nếu vẫn vậy, hãy lưu tài liệu thành .docx ở máy khác rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>Short bold lines look like headings (%1).</source>
        <translation>Có dòng in đậm ngắn trông như tiêu đề mục (%1).</translation>
    </message>
    <message>
        <source>The text is as it is in the file.</source>
        <translation>Nội dung giữ nguyên như trong tệp.</translation>
    </message>
    <message>
        <source>“Headings from bold lines” in the editor&apos;s menu shows them.</source>
        <translation>Lệnh “Tiêu đề mục từ dòng in đậm” trong trình đơn soạn thảo cho xem các dòng đó.</translation>
    </message>
    <message>
        <source>Comments of the file were kept (%1).</source>
        <translation>Đã giữ các nhận xét trong tệp (%1).</translation>
    </message>
    <message>
        <source>Nothing of the file was left out.</source>
        <translation>Không bỏ sót nội dung nào của tệp.</translation>
    </message>
    <message>
        <source>They stand under “Comments” beside the article.</source>
        <translation>Xem ở thẻ “Nhận xét” cạnh bài viết.</translation>
    </message>
    <message>
        <source>This comment is not there any more (%1).</source>
        <translation>Nhận xét này không còn nữa (%1).</translation>
    </message>
    <message>
        <source>Open the article again to see its comments of now.</source>
        <translation>Mở lại bài viết để xem các nhận xét hiện có.</translation>
    </message>
    <message>
        <source>This text file is far too long for an article.</source>
        <translation>Tệp văn bản này quá dài so với một bài viết.</translation>
    </message>
    <message>
        <source>Copy the part you need into a file of its own, then import that.</source>
        <translation>Hãy chép phần cần dùng sang một tệp riêng rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>The unit&apos;s own rules are not valid (at %1).</source>
        <translation>Quy định riêng của đơn vị không hợp lệ (tại %1).</translation>
    </message>
    <message>
        <source>The rules that were in force before still are.</source>
        <translation>Các quy định trước đó vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>Correct the place that is named, then try again.</source>
        <translation>Hãy sửa chỗ được nêu rồi thử lại.</translation>
    </message>
    <message>
        <source>A unit&apos;s own rule would ask less than the regulation does (%1).</source>
        <translation>Quy định riêng của đơn vị nhẹ hơn quy chế (%1).</translation>
    </message>
    <message>
        <source>Nothing was taken over; the regulation&apos;s rule is in force.</source>
        <translation>Chưa áp dụng thay đổi nào; quy định của quy chế vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>Make the unit&apos;s rule at least as strict, or leave it out.</source>
        <translation>Hãy đặt quy định của đơn vị ít nhất chặt bằng quy chế, hoặc bỏ quy định đó.</translation>
    </message>
    <message>
        <source>The regulation has nothing named %1 that a unit&apos;s own rule could tighten.</source>
        <translation>Quy chế không có mục nào tên %1 để quy định riêng của đơn vị siết chặt thêm.</translation>
    </message>
    <message>
        <source>Nothing was taken over; the rules that were in force before still are.</source>
        <translation>Chưa áp dụng thay đổi nào; các quy định trước đó vẫn có hiệu lực.</translation>
    </message>
    <message>
        <source>Use a name that “regulation coverage” lists.</source>
        <translation>Hãy dùng một tên có trong danh sách của lệnh “regulation coverage”.</translation>
    </message>
    <message>
        <source>A unit&apos;s own rule cannot be named %1.</source>
        <translation>Quy định riêng của đơn vị không thể mang tên %1.</translation>
    </message>
    <message>
        <source>Give it a name of its own that begins with DVI-.</source>
        <translation>Hãy đặt một tên riêng bắt đầu bằng DVI-.</translation>
    </message>
    <message>
        <source>The list of what carries the rules is not valid (at %1).</source>
        <translation>Danh sách phần mềm thực hiện các quy định không hợp lệ (tại %1).</translation>
    </message>
    <message>
        <source>This quotation does not say whom it quotes.</source>
        <translation>Đoạn trích này chưa ghi trích của ai.</translation>
    </message>
    <message>
        <source>This quotation does not say when it was published.</source>
        <translation>Đoạn trích này chưa ghi ngày đã đăng tải.</translation>
    </message>
    <message>
        <source>Put “Tin tham khảo” into the title or before the lead.</source>
        <translation>Hãy ghi “Tin tham khảo” vào tiêu đề hoặc đầu phần tóm tắt.</translation>
    </message>
    <message>
        <source>Choose the reference category.</source>
        <translation>Hãy chọn chuyên mục tin tham khảo.</translation>
    </message>
    <message>
        <source>The stamp “%1” stands here.</source>
        <translation>Ở đây có dấu “%1”.</translation>
    </message>
    <message>
        <source>This picture has no description.</source>
        <translation>Ảnh này chưa có mô tả.</translation>
    </message>
    <message>
        <source>“%1” does not describe the picture.</source>
        <translation>“%1” không mô tả nội dung ảnh.</translation>
    </message>
    <message>
        <source>This heading is of level %1 where level %2 or a higher one belongs, or it is empty.</source>
        <translation>Đề mục này ở cấp %1 trong khi lẽ ra là cấp %2 hoặc cấp cao hơn, hoặc đề mục để trống.</translation>
    </message>
    <message>
        <source>“%1” does not say where the link leads.</source>
        <translation>“%1” không cho biết liên kết dẫn đến đâu.</translation>
    </message>
    <message>
        <source>The link “%1” leads to %2.</source>
        <translation>Liên kết “%1” dẫn đến %2.</translation>
    </message>
    <message>
        <source>This table of %1 rows and %2 columns has no header cell.</source>
        <translation>Bảng %1 hàng, %2 cột này chưa có ô tiêu đề.</translation>
    </message>
    <message>
        <source>The number is left blank: “%1”.</source>
        <translation>Số văn bản để trống: “%1”.</translation>
    </message>
    <message>
        <source>There are spaces in “%1”.</source>
        <translation>Có khoảng trắng trong “%1”.</translation>
    </message>
    <message>
        <source>A number below 10 begins with 0: “%1”.</source>
        <translation>Số dưới 10 phải có số 0 đứng trước: “%1”.</translation>
    </message>
    <message>
        <source>Groups are divided by “-”: “%1”.</source>
        <translation>Các nhóm chữ phải cách nhau bằng dấu “-”: “%1”.</translation>
    </message>
    <message>
        <source>Capital and small letters are not those of the abbreviation in “%1”.</source>
        <translation>Chữ hoa, chữ thường trong “%1” không đúng như chữ viết tắt quy định.</translation>
    </message>
    <message>
        <source>“%1” begins with no abbreviation of a type of document.</source>
        <translation>“%1” không bắt đầu bằng chữ viết tắt của tên loại văn bản nào.</translation>
    </message>
    <message>
        <source>The year in “%1” cannot be right.</source>
        <translation>Năm trong “%1” không đúng.</translation>
    </message>
    <message>
        <source>“%1” is no number and symbol of a document.</source>
        <translation>“%1” không phải là số, ký hiệu văn bản.</translation>
    </message>
    <message>
        <source>Text of an old font: “%1” reads “%2”.</source>
        <translation>Chữ theo phông cũ: “%1” đọc là “%2”.</translation>
    </message>
    <message>
        <source>A citizen&apos;s identity number; redacted it reads %1.</source>
        <translation>Số căn cước công dân; che lại sẽ là %1.</translation>
    </message>
    <message>
        <source>A number of an identity card; redacted it reads %1.</source>
        <translation>Số chứng minh nhân dân; che lại sẽ là %1.</translation>
    </message>
    <message>
        <source>A passport&apos;s number; redacted it reads %1.</source>
        <translation>Số hộ chiếu; che lại sẽ là %1.</translation>
    </message>
    <message>
        <source>Somebody&apos;s telephone number; redacted it reads %1.</source>
        <translation>Số điện thoại của cá nhân; che lại sẽ là %1.</translation>
    </message>
    <message>
        <source>Somebody&apos;s bank account; redacted it reads %1.</source>
        <translation>Số tài khoản ngân hàng của cá nhân; che lại sẽ là %1.</translation>
    </message>
    <message>
        <source>Somebody&apos;s e-mail address; redacted it reads %1.</source>
        <translation>Địa chỉ thư điện tử của cá nhân; che lại sẽ là %1.</translation>
    </message>
    <message>
        <source>Where somebody lives; redacted it reads %1.</source>
        <translation>Nơi ở của cá nhân; che lại sẽ là %1.</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>đã thực hiện</translation>
    </message>
    <message>
        <source>“%1” is not filled in.</source>
        <translation>Chưa điền “%1”.</translation>
    </message>
    <message>
        <source>partly carried</source>
        <translation>thực hiện một phần</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>dự kiến</translation>
    </message>
    <message>
        <source>no desk matter</source>
        <translation>không thuộc bàn biên tập</translation>
    </message>
    <message>
        <source>check</source>
        <translation>kiểm tra</translation>
    </message>
    <message>
        <source>field</source>
        <translation>trường</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>quyền</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>thời hạn</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>màn hình</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>cấu hình</translation>
    </message>
    <message>
        <source>Rules that hold everywhere</source>
        <translation>Quy định áp dụng chung</translation>
    </message>
    <message>
        <source>Decomposed letters stand here; the text repair mends them.</source>
        <translation>Ở đây có chữ tổ hợp rời; công cụ sửa văn bản sẽ sửa được.</translation>
    </message>
    <message>
        <source>Invisible characters or spaces of another kind stand here; the text repair removes them.</source>
        <translation>Ở đây có ký tự ẩn hoặc khoảng trắng lạ; công cụ sửa văn bản sẽ xóa được.</translation>
    </message>
    <message>
        <source>The calendar in use is unchanged, and so is every deadline.</source>
        <translation>Lịch đang dùng và mọi thời hạn vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>The calendar file cannot be read: what stands in line %1 is not JSON.</source>
        <translation>Không đọc được tệp lịch: nội dung ở dòng %1 không phải JSON.</translation>
    </message>
    <message>
        <source>Mend that line, then take the file in again.</source>
        <translation>Hãy sửa dòng đó rồi nạp lại tệp.</translation>
    </message>
    <message>
        <source>The calendar file is larger than %1 KB, so it cannot be a calendar.</source>
        <translation>Tệp lịch lớn hơn %1 KB nên không thể là lịch ngày nghỉ.</translation>
    </message>
    <message>
        <source>Choose the file with the holidays.</source>
        <translation>Hãy chọn đúng tệp ngày nghỉ.</translation>
    </message>
    <message>
        <source>The calendar file says something at “%1” that a calendar cannot say.</source>
        <translation>Tệp lịch có nội dung không hợp lệ tại “%1”.</translation>
    </message>
    <message>
        <source>Correct that place: dates are written as 2027-02-06, and every day needs its source.</source>
        <translation>Hãy sửa chỗ đó: ngày viết theo dạng 2027-02-06 và mỗi ngày đều phải có căn cứ.</translation>
    </message>
    <message>
        <source>The calendar file names %1 twice.</source>
        <translation>Tệp lịch ghi ngày %1 hai lần.</translation>
    </message>
    <message>
        <source>Leave one of the two out, then take the file in again.</source>
        <translation>Hãy bỏ bớt một dòng rồi nạp lại tệp.</translation>
    </message>
    <message>
        <source>The calendar file has %1 among the days of %2.</source>
        <translation>Tệp lịch ghi ngày %1 trong các ngày của năm %2.</translation>
    </message>
    <message>
        <source>Correct the date or put the day under its own year.</source>
        <translation>Hãy sửa lại ngày hoặc chuyển ngày đó về đúng năm.</translation>
    </message>
    <message>
        <source>The calendar has the year %1 twice.</source>
        <translation>Lịch có hai phần cho năm %1.</translation>
    </message>
    <message>
        <source>Put all days of that year in one place, then take the file in again.</source>
        <translation>Hãy gộp các ngày của năm đó vào một chỗ rồi nạp lại tệp.</translation>
    </message>
    <message>
        <source>No deadline can be counted from %1 over %2: that leaves the years of the calendar.</source>
        <translation>Không tính được thời hạn từ ngày %1 với độ dài %2 vì vượt ra ngoài các năm của lịch.</translation>
    </message>
    <message>
        <source>Look at the date again: the calendar has the years from 2021 to 2199.</source>
        <translation>Hãy xem lại ngày: lịch chỉ có các năm từ 2021 đến 2199.</translation>
    </message>
    <message>
        <source>“%1” is not a period.</source>
        <translation>“%1” không phải là một khoảng thời gian.</translation>
    </message>
    <message>
        <source>Write a number and one of: working-days, days, hours, months; for example “3 working-days”.</source>
        <translation>Hãy viết một số rồi đến một trong các từ: working-days, days, hours, months; ví dụ “3 working-days”.</translation>
    </message>
    <message>
        <source>%1 recalled “%2”.</source>
        <translation>%1 rút lại “%2”.</translation>
    </message>
    <message>
        <source>%1 forwarded “%2” to a colleague.</source>
        <translation>%1 chuyển “%2” cho đồng nghiệp.</translation>
    </message>
    <message>
        <source>%1 decided that “%2” is to be corrected.</source>
        <translation>%1 quyết định đính chính “%2”.</translation>
    </message>
    <message>
        <source>Recalled by who submitted it</source>
        <translation>Người gửi rút lại</translation>
    </message>
    <message>
        <source>Forwarded to a colleague</source>
        <translation>Chuyển cho đồng nghiệp</translation>
    </message>
    <message>
        <source>Correction decided</source>
        <translation>Quyết định đính chính</translation>
    </message>
    <message>
        <source>“%2” is neither yes nor nothing.</source>
        <translation>“%2” không phải là yes mà cũng không để trống.</translation>
    </message>
    <message>
        <source>Write yes, or leave the field empty.</source>
        <translation>Hãy ghi yes hoặc để trống ô này.</translation>
    </message>
    <message>
        <source>There is no kind of content “%2”.</source>
        <translation>Không có loại nội dung “%2”.</translation>
    </message>
    <message>
        <source>Use one of the kinds the profile has, for example news or legal-document.</source>
        <translation>Hãy dùng một loại có trong hồ sơ quy chế, ví dụ news hoặc legal-document.</translation>
    </message>
    <message>
        <source>“%1” is told in confidence and cannot stand in what is published.</source>
        <translation>“%1” là thông tin riêng của người cung cấp, không được nằm trong nội dung đăng.</translation>
    </message>
    <message>
        <source>Write it where the data of the person who asked are kept.</source>
        <translation>Hãy ghi vào phần thông tin riêng của người hỏi.</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>rút lại</translation>
    </message>
    <message>
        <source>pass on</source>
        <translation>chuyển cho người khác</translation>
    </message>
    <message>
        <source>have corrected</source>
        <translation>cho đính chính</translation>
    </message>
    <message>
        <source>%1 changed what was given in private with “%2”.</source>
        <translation>%1 đã sửa thông tin riêng gửi kèm “%2”.</translation>
    </message>
    <message>
        <source>%1 took a step with the question “%2”.</source>
        <translation>%1 đã xử lý một bước của câu hỏi “%2”.</translation>
    </message>
    <message>
        <source>Private data changed</source>
        <translation>Sửa thông tin riêng</translation>
    </message>
    <message>
        <source>Question handled</source>
        <translation>Xử lý câu hỏi</translation>
    </message>
    <message>
        <source>Use one of: title, sapo, category, writer, source, source-date, language, keywords, kind, or a field of a kind, for example number-symbol.</source>
        <translation>Hãy dùng một trong các tên: title, sapo, category, writer, source, source-date, language, keywords, kind, hoặc một trường của loại nội dung, ví dụ number-symbol.</translation>
    </message>
    <message>
        <source>There is no English version yet.</source>
        <translation>Chưa có bản tiếng Anh.</translation>
    </message>
    <message>
        <source>The Vietnamese was approved anew since the English version was written.</source>
        <translation>Bản tiếng Việt đã được duyệt lại sau khi viết bản tiếng Anh.</translation>
    </message>
    <message>
        <source>This English version is not linked to its Vietnamese article.</source>
        <translation>Bản tiếng Anh này chưa được liên kết với bài tiếng Việt.</translation>
    </message>
    <message>
        <source>“Nơi nhận” does not name the portal.</source>
        <translation>Mục “Nơi nhận” chưa ghi cổng thông tin điện tử.</translation>
    </message>
    <message>
        <source>“%1” names the file “%2”, which is not attached.</source>
        <translation>“%1” ghi tệp “%2” nhưng tệp này chưa được đính kèm.</translation>
    </message>
    <message>
        <source>The question itself is not written.</source>
        <translation>Chưa ghi nội dung câu hỏi.</translation>
    </message>
    <message>
        <source>Write what was asked, then take the question in again.</source>
        <translation>Hãy ghi nội dung được hỏi rồi tiếp nhận lại câu hỏi.</translation>
    </message>
    <message>
        <source>%1 has not come yet, so nothing can have been received on it.</source>
        <translation>Chưa đến ngày %1 nên không thể đã tiếp nhận vào ngày đó.</translation>
    </message>
    <message>
        <source>Enter the day the question came to the unit.</source>
        <translation>Hãy nhập ngày câu hỏi đến đơn vị.</translation>
    </message>
    <message>
        <source>This cannot be done with the question as it stands now.</source>
        <translation>Với tình trạng hiện nay của câu hỏi, chưa thể thực hiện bước này.</translation>
    </message>
    <message>
        <source>Take it in and classify it first; only what belongs to another agency is forwarded, and only what does not is answered.</source>
        <translation>Hãy tiếp nhận và phân loại trước; chỉ chuyển câu hỏi thuộc thẩm quyền cơ quan khác và chỉ trả lời câu hỏi thuộc thẩm quyền của mình.</translation>
    </message>
    <message>
        <source>The agency the question goes to is not named.</source>
        <translation>Chưa ghi tên cơ quan được chuyển câu hỏi.</translation>
    </message>
    <message>
        <source>Write the agency&apos;s name.</source>
        <translation>Hãy ghi tên cơ quan.</translation>
    </message>
    <message>
        <source>The person who asked has to be told, and the letter is empty.</source>
        <translation>Phải thông báo cho người hỏi nhưng thư còn trống.</translation>
    </message>
    <message>
        <source>Write the letter, or use the one that is drafted.</source>
        <translation>Hãy viết thư hoặc dùng thư đã soạn sẵn.</translation>
    </message>
    <message>
        <source>Question and answer are not both written, so nothing can be signed.</source>
        <translation>Chưa có đủ câu hỏi và nội dung trả lời nên chưa thể ký.</translation>
    </message>
    <message>
        <source>Write the answer, save it, then sign.</source>
        <translation>Hãy viết nội dung trả lời, lưu lại rồi ký.</translation>
    </message>
    <message>
        <source>A signed step of a question was altered.</source>
        <translation>Một bước xử lý câu hỏi đã ký bị thay đổi.</translation>
    </message>
    <message>
        <source>“%1” has an English version already.</source>
        <translation>“%1” đã có bản tiếng Anh.</translation>
    </message>
    <message>
        <source>Open that one and bring it up to date.</source>
        <translation>Hãy mở bản đó và cập nhật.</translation>
    </message>
    <message>
        <source>“%1” cannot have an English version: it is one, or the same article.</source>
        <translation>“%1” không thể có bản tiếng Anh: đây là bản tiếng Anh hoặc chính bài đó.</translation>
    </message>
    <message>
        <source>Choose the Vietnamese article.</source>
        <translation>Hãy chọn bài tiếng Việt.</translation>
    </message>
    <message>
        <source>Kind of content</source>
        <translation>Loại nội dung</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Tin tức, sự kiện</translation>
    </message>
    <message>
        <source>Direction and administration</source>
        <translation>Chỉ đạo, điều hành</translation>
    </message>
    <message>
        <source>Dissemination of law and policy</source>
        <translation>Tuyên truyền, phổ biến pháp luật, chính sách</translation>
    </message>
    <message>
        <source>Legal document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Gazette</source>
        <translation>Công báo</translation>
    </message>
    <message>
        <source>Administrative procedure</source>
        <translation>Thủ tục hành chính</translation>
    </message>
    <message>
        <source>Strategy or plan</source>
        <translation>Chiến lược, quy hoạch, kế hoạch</translation>
    </message>
    <message>
        <source>Project or tender</source>
        <translation>Dự án, đấu thầu</translation>
    </message>
    <message>
        <source>Science topic</source>
        <translation>Đề tài khoa học</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Lấy ý kiến</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Quảng bá</translation>
    </message>
    <message>
        <source>English version</source>
        <translation>Bản tiếng Anh</translation>
    </message>
    <message>
        <source>%1 made an entry in a register.</source>
        <translation>%1 đã ghi vào một sổ theo dõi.</translation>
    </message>
    <message>
        <source>The portal took down “%2”.</source>
        <translation>Cổng đã gỡ “%2”.</translation>
    </message>
    <message>
        <source>Entry in a register</source>
        <translation>Ghi sổ theo dõi</translation>
    </message>
    <message>
        <source>There are warnings nobody has given a reason for (%1).</source>
        <translation>Còn cảnh báo chưa có lý do giải trình (%1).</translation>
    </message>
    <message>
        <source>Correct what they point to, or say for each why it stands.</source>
        <translation>Sửa chỗ được cảnh báo, hoặc ghi lý do giữ nguyên cho từng cảnh báo.</translation>
    </message>
    <message>
        <source>“%1” is not a rule and a reason.</source>
        <translation>“%1” không phải là một quy định kèm lý do.</translation>
    </message>
    <message>
        <source>Write the rule, an equals sign and the reason, for example DV-08=No secret is named.</source>
        <translation>Ghi mã quy định, dấu bằng rồi lý do, ví dụ DV-08=Không nêu thông tin mật.</translation>
    </message>
    <message>
        <source>The rule %1 has to be met; no reason can stand in for that.</source>
        <translation>Quy định %1 bắt buộc phải đáp ứng, không thể thay bằng lý do giải trình.</translation>
    </message>
    <message>
        <source>Nothing in the article warns of the rule %1, so there is nothing to give a reason for.</source>
        <translation>Bài không có cảnh báo nào theo quy định %1, nên không có gì để giải trình.</translation>
    </message>
    <message>
        <source>Look at the checks again: the text may have been corrected meanwhile.</source>
        <translation>Hãy xem lại phần kiểm tra: có thể bài đã được sửa.</translation>
    </message>
    <message>
        <source>“%1” by %2 lacks what has to be confirmed: %3.</source>
        <translation>Bước “%1” của %2 còn thiếu nội dung phải xác nhận: %3.</translation>
    </message>
    <message>
        <source>Read each item of the list, confirm it, then sign again.</source>
        <translation>Đọc từng mục trong danh sách, xác nhận, rồi ký lại.</translation>
    </message>
    <message>
        <source>The time from which it is to be seen is already over.</source>
        <translation>Thời điểm hẹn đăng đã qua.</translation>
    </message>
    <message>
        <source>Nothing was decided; the article is still waiting for approval.</source>
        <translation>Chưa có quyết định nào; bài vẫn đang chờ duyệt.</translation>
    </message>
    <message>
        <source>Choose a time to come, or publish at once.</source>
        <translation>Chọn một thời điểm sắp tới, hoặc cho đăng ngay.</translation>
    </message>
    <message>
        <source>Nothing has been corrected yet in “%1”.</source>
        <translation>Bài “%1” chưa có gì được đính chính.</translation>
    </message>
    <message>
        <source>The published page is as it was.</source>
        <translation>Trang đã đăng vẫn như cũ.</translation>
    </message>
    <message>
        <source>Correct the text first, then submit it.</source>
        <translation>Sửa nội dung trước, rồi gửi biên tập.</translation>
    </message>
    <message>
        <source>What is published is not edited without a decision.</source>
        <translation>Bài đã đăng không được sửa khi chưa có quyết định.</translation>
    </message>
    <message>
        <source>The published page and its text are as they were.</source>
        <translation>Trang đã đăng và nội dung bài vẫn như cũ.</translation>
    </message>
    <message>
        <source>Ask an approver to order a correction; then the text can be edited.</source>
        <translation>Đề nghị người duyệt ra quyết định đính chính; sau đó mới sửa được bài.</translation>
    </message>
    <message>
        <source>The portal has the package and will publish it at %1.</source>
        <translation>Cổng đã nhận gói và sẽ đăng lúc %1.</translation>
    </message>
    <message>
        <source>Until then nobody can see it.</source>
        <translation>Trước thời điểm đó không ai xem được.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. To stop it, withdraw the article before that time.</source>
        <translation>Không cần làm gì thêm. Muốn dừng đăng, hãy gỡ bài trước thời điểm đó.</translation>
    </message>
    <message>
        <source>“%1” is on the portal while it is being corrected.</source>
        <translation>Bài “%1” đang ở trên cổng trong lúc chờ đính chính.</translation>
    </message>
    <message>
        <source>Publish the correction or withdraw the article first.</source>
        <translation>Hãy đăng bản đính chính hoặc gỡ bài trước.</translation>
    </message>
    <message>
        <source>The notice of withdrawal does not fit what it withdraws (%1).</source>
        <translation>Thông báo gỡ bài không khớp với bài được gỡ (%1).</translation>
    </message>
    <message>
        <source>A new text for a published page needs a decision to correct it first.</source>
        <translation>Muốn thay nội dung trang đã đăng phải có quyết định đính chính trước.</translation>
    </message>
    <message>
        <source>Have the correction ordered, then submit and approve the text again.</source>
        <translation>Xin quyết định đính chính, rồi gửi và duyệt lại bài.</translation>
    </message>
    <message>
        <source>The portal already knows a later decision about this article.</source>
        <translation>Cổng đã có quyết định mới hơn về bài này.</translation>
    </message>
    <message>
        <source>The portal shows what was decided last.</source>
        <translation>Cổng đang hiển thị theo quyết định mới nhất.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; an older package came late or a second time.</source>
        <translation>Không cần làm gì; một gói cũ đến muộn hoặc đến lần thứ hai.</translation>
    </message>
    <message>
        <source>The decisions in the package are not those the portal knows of this article.</source>
        <translation>Các quyết định trong gói không phải là những quyết định mà cổng đã có về bài này.</translation>
    </message>
    <message>
        <source>The workspace may have been restored from an old backup: ask the administrator.</source>
        <translation>Có thể kho làm việc đã được khôi phục từ bản sao lưu cũ: hãy hỏi quản trị viên.</translation>
    </message>
    <message>
        <source>Nothing was entered; what stands in the register is unchanged.</source>
        <translation>Chưa ghi gì; những gì có trong sổ vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>The description of a register says something at “%1” that it cannot say.</source>
        <translation>Mô tả của một sổ theo dõi có chỗ không hợp lệ: “%1”.</translation>
    </message>
    <message>
        <source>What was entered before is kept.</source>
        <translation>Những gì đã ghi trước đây vẫn được giữ.</translation>
    </message>
    <message>
        <source>The entry cannot be written in its form.</source>
        <translation>Không ghi được mục này theo đúng mẫu.</translation>
    </message>
    <message>
        <source>This register has no field “%1”.</source>
        <translation>Sổ này không có ô “%1”.</translation>
    </message>
    <message>
        <source>Leave that field out.</source>
        <translation>Hãy bỏ ô đó.</translation>
    </message>
    <message>
        <source>“%2” cannot stand in the field “%1”.</source>
        <translation>Không thể ghi “%2” vào ô “%1”.</translation>
    </message>
    <message>
        <source>Correct that field, then save again.</source>
        <translation>Hãy sửa ô đó rồi lưu lại.</translation>
    </message>
    <message>
        <source>The field “%1” is still empty.</source>
        <translation>Ô “%1” còn trống.</translation>
    </message>
    <message>
        <source>Fill it in; an entry that is not finished yet can be saved as open.</source>
        <translation>Hãy điền ô đó; mục chưa xong có thể lưu ở trạng thái đang mở.</translation>
    </message>
    <message>
        <source>This entry is closed; changing it or opening it again needs a reason.</source>
        <translation>Mục này đã kết thúc; muốn sửa hoặc mở lại phải nêu lý do.</translation>
    </message>
    <message>
        <source>Say why in one sentence, then save again.</source>
        <translation>Hãy nêu lý do trong một câu rồi lưu lại.</translation>
    </message>
    <message>
        <source>Somebody else changed this entry in the meantime.</source>
        <translation>Trong lúc đó người khác đã sửa mục này.</translation>
    </message>
    <message>
        <source>Their entry is kept, and yours was not written over it.</source>
        <translation>Bản của họ vẫn được giữ, bản của bạn chưa ghi đè lên.</translation>
    </message>
    <message>
        <source>Open the entry again, look at what changed, and enter yours.</source>
        <translation>Hãy mở lại mục này, xem chỗ đã thay đổi rồi ghi phần của bạn.</translation>
    </message>
    <message>
        <source>The register has no entry %1.</source>
        <translation>Sổ không có mục số %1.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Hãy xem lại danh sách.</translation>
    </message>
    <message>
        <source>What was given bears a stamp of secrecy.</source>
        <translation>Nội dung đưa vào có dấu chỉ độ mật.</translation>
    </message>
    <message>
        <source>Nothing of it was stored on this computer.</source>
        <translation>Không có phần nào được lưu trên máy này.</translation>
    </message>
    <message>
        <source>Take it to the officer who keeps secret documents; it must not be worked on here.</source>
        <translation>Hãy chuyển cho người quản lý tài liệu mật; không được xử lý tài liệu này ở đây.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Tính đến ngày %1</translation>
    </message>
    <message>
        <source>Drawn up by</source>
        <translation>Người lập</translation>
    </message>
    <message>
        <source>Head of the editorial board</source>
        <translation>Trưởng Ban biên tập</translation>
    </message>
    <message>
        <source>the week from %1</source>
        <translation>tuần từ %1</translation>
    </message>
    <message>
        <source>month %1/%2</source>
        <translation>tháng %1/%2</translation>
    </message>
    <message>
        <source>the first half of %1</source>
        <translation>6 tháng đầu năm %1</translation>
    </message>
    <message>
        <source>the second half of %1</source>
        <translation>6 tháng cuối năm %1</translation>
    </message>
    <message>
        <source>the year %1</source>
        <translation>năm %1</translation>
    </message>
    <message>
        <source>Nothing was written; the sheets and rates are unchanged.</source>
        <translation>Chưa ghi gì; các bảng và hệ số vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>The data on royalties says something at “%1” that it cannot say.</source>
        <translation>Dữ liệu về nhuận bút có chỗ không hợp lệ: “%1”.</translation>
    </message>
    <message>
        <source>A royalty sheet cannot be read (%1).</source>
        <translation>Không đọc được một bảng nhuận bút (%1).</translation>
    </message>
    <message>
        <source>The other sheets and everything written in articles are unchanged.</source>
        <translation>Các bảng khác và nội dung các bài vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of work the decree knows.</source>
        <translation>“%1” không phải thể loại có trong nghị định.</translation>
    </message>
    <message>
        <source>Choose one of the kinds in the table of coefficients.</source>
        <translation>Hãy chọn một thể loại trong bảng hệ số.</translation>
    </message>
    <message>
        <source>A coefficient of %1 is not possible: for “%3” it is above 0 and at most %2.</source>
        <translation>Không thể dùng hệ số %1: với “%3”, hệ số phải lớn hơn 0 và tối đa %2.</translation>
    </message>
    <message>
        <source>Enter a coefficient within the limit, in the table of coefficients or in the line.</source>
        <translation>Hãy nhập hệ số trong mức tối đa, ở bảng hệ số hoặc ở dòng này.</translation>
    </message>
    <message>
        <source>%1 per cent is not possible here: the decree says %2 to %3.</source>
        <translation>Không thể dùng %1 %: nghị định quy định từ %2 đến %3.</translation>
    </message>
    <message>
        <source>Enter a percentage within that range.</source>
        <translation>Hãy nhập tỷ lệ trong khoảng đó.</translation>
    </message>
    <message>
        <source>The base wage of %1 is not known to this program.</source>
        <translation>Chương trình không có mức lương cơ sở của ngày %1.</translation>
    </message>
    <message>
        <source>Leave that item out and settle it on paper.</source>
        <translation>Hãy bỏ bài đó và thanh toán trên giấy.</translation>
    </message>
    <message>
        <source>“%1” was not published by the portal, so nothing can be paid for it.</source>
        <translation>“%1” chưa được Cổng đăng nên chưa thể trả nhuận bút.</translation>
    </message>
    <message>
        <source>Leave it out until the portal&apos;s receipt is there.</source>
        <translation>Hãy để lại đến khi có biên nhận của Cổng.</translation>
    </message>
    <message>
        <source>“%1” stands on a sheet already.</source>
        <translation>“%1” đã có trong một bảng nhuận bút.</translation>
    </message>
    <message>
        <source>Leave the second line out.</source>
        <translation>Hãy bỏ dòng trùng.</translation>
    </message>
    <message>
        <source>Nobody is named whom “%1” is to be paid to.</source>
        <translation>Chưa ghi người nhận nhuận bút của “%1”.</translation>
    </message>
    <message>
        <source>Enter the name, then save again.</source>
        <translation>Hãy ghi tên rồi lưu lại.</translation>
    </message>
    <message>
        <source>A royalty sheet needs at least one line.</source>
        <translation>Bảng nhuận bút phải có ít nhất một dòng.</translation>
    </message>
    <message>
        <source>Choose a period in which something was published.</source>
        <translation>Hãy chọn kỳ có tin, bài đã đăng.</translation>
    </message>
    <message>
        <source>This sheet has been decided on and cannot be changed.</source>
        <translation>Bảng này đã được quyết định nên không sửa được nữa.</translation>
    </message>
    <message>
        <source>Put what is missing on another sheet.</source>
        <translation>Hãy ghi phần còn thiếu vào bảng khác.</translation>
    </message>
    <message>
        <source>The sheet comes to %1 đồng, which is more than the budget of %2.</source>
        <translation>Tổng bảng là %1 đồng, vượt kinh phí %2 đồng.</translation>
    </message>
    <message>
        <source>Ask for another estimate, or decide within the budget.</source>
        <translation>Hãy yêu cầu lập lại bảng, hoặc quyết định trong phạm vi kinh phí.</translation>
    </message>
    <message>
        <source>The regulation leaves this decision to somebody outside the desk; its document is not named.</source>
        <translation>Theo quy chế, người ngoài Ban biên tập quyết định việc này; chưa ghi văn bản quyết định.</translation>
    </message>
    <message>
        <source>Enter number and symbol of the chair&apos;s decision.</source>
        <translation>Hãy ghi số, ký hiệu quyết định của Chủ tịch.</translation>
    </message>
    <message>
        <source>You made this estimate, so somebody else has to record the decision on it.</source>
        <translation>Bạn đã lập bảng này nên người khác phải ghi nhận quyết định.</translation>
    </message>
    <message>
        <source>Ask another member with the right to decide.</source>
        <translation>Hãy nhờ thành viên khác có quyền quyết định.</translation>
    </message>
    <message>
        <source>Nothing can be paid before the amount is decided.</source>
        <translation>Chưa có quyết định mức chi thì chưa thể chi trả.</translation>
    </message>
    <message>
        <source>Ask for the decision first.</source>
        <translation>Hãy đề nghị quyết định trước.</translation>
    </message>
    <message>
        <source>This sheet has been paid already.</source>
        <translation>Bảng này đã chi trả rồi.</translation>
    </message>
    <message>
        <source>Look at the list of sheets again.</source>
        <translation>Hãy xem lại danh sách các bảng.</translation>
    </message>
    <message>
        <source>It cannot have been paid on %1.</source>
        <translation>Không thể đã chi trả vào ngày %1.</translation>
    </message>
    <message>
        <source>Choose a day from the decision up to today.</source>
        <translation>Hãy chọn ngày từ lúc có quyết định đến hôm nay.</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <translation>%1 đồng</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Biên tập</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Sưu tầm, nghiên cứu</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Tin, bài</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần việc</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Phần tăng, giảm</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Thành tiền (đồng)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Royalty sheet</source>
        <translation>BẢNG NHUẬN BÚT, THÙ LAO</translation>
    </message>
    <message>
        <source>Amount = coefficient × %1 % of the base wage on the day of posting, with the extra, rounded to whole đồng (%2).</source>
        <translation>Thành tiền = hệ số × %1 % lương cơ sở tại ngày đăng, tính cả phần tăng, giảm, làm tròn đến đồng (%2).</translation>
    </message>
    <message>
        <source>%1 set down the editorial board.</source>
        <translation>%1 ghi nhận danh sách Ban Biên tập.</translation>
    </message>
    <message>
        <source>%1 entered a delegation to %2.</source>
        <translation>%1 ghi nhận ủy quyền cho %2.</translation>
    </message>
    <message>
        <source>%1 ended a delegation to %2.</source>
        <translation>%1 chấm dứt ủy quyền cho %2.</translation>
    </message>
    <message>
        <source>%1 gave %2 a task.</source>
        <translation>%1 giao nhiệm vụ cho %2.</translation>
    </message>
    <message>
        <source>%1 marked a task of %2 as done.</source>
        <translation>%1 đánh dấu hoàn thành nhiệm vụ của %2.</translation>
    </message>
    <message>
        <source>%1 changed the regulation the unit follows.</source>
        <translation>%1 thay đổi quy chế mà đơn vị áp dụng.</translation>
    </message>
    <message>
        <source>%1 changed the unit&apos;s own rules.</source>
        <translation>%1 thay đổi quy định riêng của đơn vị.</translation>
    </message>
    <message>
        <source>%1 took over the review of “%2”.</source>
        <translation>%1 đã nhận lại việc biên tập bài “%2”.</translation>
    </message>
    <message>
        <source>%1 accepted a suggestion for “%2”.</source>
        <translation>%1 đã chấp nhận một đề nghị sửa bài “%2”.</translation>
    </message>
    <message>
        <source>%1 rejected a suggestion for “%2”.</source>
        <translation>%1 đã không chấp nhận một đề nghị sửa bài “%2”.</translation>
    </message>
    <message>
        <source>%1 answered the contributor of “%2”.</source>
        <translation>%1 đã hồi đáp người cung cấp bài “%2”.</translation>
    </message>
    <message>
        <source>Editorial board set down</source>
        <translation>Ghi nhận Ban Biên tập</translation>
    </message>
    <message>
        <source>Powers delegated</source>
        <translation>Ủy quyền</translation>
    </message>
    <message>
        <source>Delegation revoked</source>
        <translation>Chấm dứt ủy quyền</translation>
    </message>
    <message>
        <source>Task assigned</source>
        <translation>Giao nhiệm vụ</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Hoàn thành nhiệm vụ</translation>
    </message>
    <message>
        <source>Regulation changed</source>
        <translation>Thay đổi quy chế</translation>
    </message>
    <message>
        <source>Unit&apos;s own rules changed</source>
        <translation>Thay đổi quy định riêng của đơn vị</translation>
    </message>
    <message>
        <source>Review taken over</source>
        <translation>Nhận lại việc biên tập</translation>
    </message>
    <message>
        <source>Suggestion accepted</source>
        <translation>Chấp nhận đề nghị sửa</translation>
    </message>
    <message>
        <source>Suggestion rejected</source>
        <translation>Không chấp nhận đề nghị sửa</translation>
    </message>
    <message>
        <source>Contributor answered</source>
        <translation>Đã hồi đáp người cung cấp tin</translation>
    </message>
    <message>
        <source>The category “%2” is outside your field of work (%3), so you cannot %1 here.</source>
        <translation>Chuyên mục “%2” nằm ngoài lĩnh vực phụ trách của anh/chị (%3), nên không thể %1 ở đây.</translation>
    </message>
    <message>
        <source>Ask a colleague in charge of that field, or ask the administrator to change yours.</source>
        <translation>Nhờ đồng nghiệp phụ trách lĩnh vực đó, hoặc đề nghị quản trị thay đổi lĩnh vực của anh/chị.</translation>
    </message>
    <message>
        <source>The workspace refused the decision: the article is outside the signer&apos;s field of work.</source>
        <translation>Kho làm việc từ chối quyết định: bài nằm ngoài lĩnh vực phụ trách của người ký.</translation>
    </message>
    <message>
        <source>Ask a colleague in charge of that field.</source>
        <translation>Nhờ đồng nghiệp phụ trách lĩnh vực đó.</translation>
    </message>
    <message>
        <source>Who delegated the approval wrote part of this article, so nobody can approve it in their place.</source>
        <translation>Người ủy quyền duyệt đã viết một phần bài này, nên không ai được duyệt thay người đó.</translation>
    </message>
    <message>
        <source>The editorial board is not complete or not well formed (at %1).</source>
        <translation>Thông tin Ban Biên tập chưa đủ hoặc chưa đúng dạng (tại %1).</translation>
    </message>
    <message>
        <source>The board that was signed last stays as it is.</source>
        <translation>Danh sách Ban Biên tập đã ký gần nhất vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Give every seat a name, and only one head and one chair; then save again.</source>
        <translation>Ghi họ tên cho từng vị trí, chỉ một Trưởng ban và một Chủ tịch, rồi lưu lại.</translation>
    </message>
    <message>
        <source>Only these may do this here: %2.</source>
        <translation>Việc này chỉ dành cho: %2.</translation>
    </message>
    <message>
        <source>Ask one of them to do it, or to delegate it to you.</source>
        <translation>Đề nghị một trong những người đó thực hiện, hoặc ủy quyền cho anh/chị.</translation>
    </message>
    <message>
        <source>%1 does not hold this power and so cannot delegate it: %2.</source>
        <translation>%1 không có thẩm quyền này nên không thể ủy quyền: %2.</translation>
    </message>
    <message>
        <source>Choose somebody who holds it by role or post; what was delegated is not delegated again.</source>
        <translation>Chọn người có thẩm quyền theo vai trò hoặc chức danh; việc được ủy quyền không được ủy quyền lại.</translation>
    </message>
    <message>
        <source>A delegation needs two different people, at least one power, the number of its paper and an end after its beginning.</source>
        <translation>Ủy quyền cần hai người khác nhau, ít nhất một thẩm quyền, số văn bản và ngày kết thúc sau ngày bắt đầu.</translation>
    </message>
    <message>
        <source>Fill in what is missing and save again.</source>
        <translation>Điền phần còn thiếu rồi lưu lại.</translation>
    </message>
    <message>
        <source>A delegation cannot begin before it is entered.</source>
        <translation>Ủy quyền không thể bắt đầu trước khi được ghi vào danh sách.</translation>
    </message>
    <message>
        <source>Let it begin today or later; what was decided before cannot be covered afterwards.</source>
        <translation>Chọn ngày bắt đầu từ hôm nay trở đi; quyết định đã ký trước đó không thể được ủy quyền sau.</translation>
    </message>
    <message>
        <source>There is no delegation number %1.</source>
        <translation>Không có ủy quyền số %1.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Chọn một mục trong danh sách.</translation>
    </message>
    <message>
        <source>Delegation number %1 has already ended.</source>
        <translation>Ủy quyền số %1 đã kết thúc.</translation>
    </message>
    <message>
        <source>There is nothing more to do; it stays in the list for good.</source>
        <translation>Không cần làm gì thêm; mục này được lưu mãi trong danh sách.</translation>
    </message>
    <message>
        <source>The regulation of this workspace has no category “%1”.</source>
        <translation>Quy chế của kho làm việc này không có chuyên mục “%1”.</translation>
    </message>
    <message>
        <source>Choose the field of work from the categories of the regulation.</source>
        <translation>Chọn lĩnh vực phụ trách trong các chuyên mục của quy chế.</translation>
    </message>
    <message>
        <source>The regulation of this workspace names no level of permission “%1”.</source>
        <translation>Quy chế của kho làm việc này không có mức quyền “%1”.</translation>
    </message>
    <message>
        <source>Choose one of the levels it names, or give roles.</source>
        <translation>Chọn một mức quyền trong quy chế, hoặc chọn vai trò.</translation>
    </message>
    <message>
        <source>The level “%1” goes with a field of work, and none was given.</source>
        <translation>Mức quyền “%1” gắn với lĩnh vực phụ trách, nhưng chưa chọn lĩnh vực nào.</translation>
    </message>
    <message>
        <source>Choose the categories this account is in charge of.</source>
        <translation>Chọn các chuyên mục mà tài khoản này phụ trách.</translation>
    </message>
    <message>
        <source>Whether %1 is an administrator cannot be changed: the key of the unit lies in an administrator&apos;s own slot.</source>
        <translation>Không thể thay đổi quyền quản trị của %1: khóa của đơn vị nằm trong ngăn khóa riêng của quản trị.</translation>
    </message>
    <message>
        <source>Add a new account as administrator, or transfer the work of this one.</source>
        <translation>Thêm tài khoản quản trị mới, hoặc chuyển giao công việc của tài khoản này.</translation>
    </message>
    <message>
        <source>A task needs somebody who is on duty, and an article or a category.</source>
        <translation>Nhiệm vụ cần một người đang làm việc, và một bài hoặc một chuyên mục.</translation>
    </message>
    <message>
        <source>Choose who is to do it and what it is about.</source>
        <translation>Chọn người thực hiện và nội dung nhiệm vụ.</translation>
    </message>
    <message>
        <source>There is no task number %1.</source>
        <translation>Không có nhiệm vụ số %1.</translation>
    </message>
    <message>
        <source>Task number %1 was given to somebody else.</source>
        <translation>Nhiệm vụ số %1 được giao cho người khác.</translation>
    </message>
    <message>
        <source>Who it was given to, or who gave it, marks it as done.</source>
        <translation>Người được giao hoặc người giao mới đánh dấu hoàn thành.</translation>
    </message>
    <message>
        <source>The unit already follows the profile “%1”.</source>
        <translation>Đơn vị đang áp dụng hồ sơ quy chế “%1”.</translation>
    </message>
    <message>
        <source>Choose another profile.</source>
        <translation>Chọn hồ sơ quy chế khác.</translation>
    </message>
    <message>
        <source>The regulation was changed after “%1” was reviewed.</source>
        <translation>Quy chế đã thay đổi sau khi “%1” được biên tập.</translation>
    </message>
    <message>
        <source>The text and what was decided are kept.</source>
        <translation>Nội dung và các quyết định vẫn được giữ nguyên.</translation>
    </message>
    <message>
        <source>Return it, so that it is checked and reviewed under the rules now in force.</source>
        <translation>Trả lại bài để kiểm tra và biên tập theo quy chế đang áp dụng.</translation>
    </message>
    <message>
        <source>A change of the regulation needs its reason and the paper that orders it.</source>
        <translation>Thay đổi quy chế cần ghi lý do và số văn bản quyết định.</translation>
    </message>
    <message>
        <source>Write both and save again.</source>
        <translation>Ghi cả hai rồi lưu lại.</translation>
    </message>
    <message>
        <source>The comment says nothing.</source>
        <translation>Nhận xét chưa có nội dung.</translation>
    </message>
    <message>
        <source>Write what you mean; a suggestion must differ from the words it is for.</source>
        <translation>Hãy viết điều muốn nói; đề nghị sửa phải khác với chữ hiện có.</translation>
    </message>
    <message>
        <source>The words the comment is about are no longer in the text, or stand there more than once.</source>
        <translation>Đoạn chữ được nhận xét không còn trong bài, hoặc có ở nhiều chỗ.</translation>
    </message>
    <message>
        <source>Select them again, with a few words more, and write the comment anew.</source>
        <translation>Hãy chọn lại đoạn chữ đó, thêm vài chữ xung quanh, rồi viết lại nhận xét.</translation>
    </message>
    <message>
        <source>This suggestion was already accepted or rejected.</source>
        <translation>Đề nghị sửa này đã được chấp nhận hoặc từ chối.</translation>
    </message>
    <message>
        <source>Open the article again to see how it stands.</source>
        <translation>Hãy mở lại bài để xem tình trạng hiện tại.</translation>
    </message>
    <message>
        <source>The words this suggestion is for were changed meanwhile.</source>
        <translation>Đoạn chữ của đề nghị này đã được sửa trong lúc đó.</translation>
    </message>
    <message>
        <source>Nothing was changed; the suggestion is kept.</source>
        <translation>Không có gì thay đổi; đề nghị vẫn được giữ.</translation>
    </message>
    <message>
        <source>Read it and write by hand what still fits, then reject or resolve it.</source>
        <translation>Hãy đọc và tự sửa phần còn phù hợp, rồi từ chối đề nghị này.</translation>
    </message>
    <message>
        <source>There is no such earlier state of this article to compare with.</source>
        <translation>Không có bản trước như vậy của bài này để so sánh.</translation>
    </message>
    <message>
        <source>Choose another one from the list.</source>
        <translation>Hãy chọn bản khác trong danh sách.</translation>
    </message>
    <message>
        <source>This article is not declined, so there is nothing to answer its contributor.</source>
        <translation>Bài này không ở trạng thái “Không đăng” nên không cần hồi đáp người cung cấp.</translation>
    </message>
    <message>
        <source>The letter has no text yet.</source>
        <translation>Thư chưa có nội dung.</translation>
    </message>
    <message>
        <source>Write the letter and keep it first.</source>
        <translation>Hãy viết thư và lưu lại trước.</translation>
    </message>
    <message>
        <source>This letter was sent and cannot be changed any more.</source>
        <translation>Thư này đã gửi nên không sửa được nữa.</translation>
    </message>
    <message>
        <source>It is kept as it went out.</source>
        <translation>Thư được giữ nguyên như khi gửi đi.</translation>
    </message>
    <message>
        <source>What is still to be said, write in another letter.</source>
        <translation>Nếu còn điều cần nói, hãy viết trong một thư khác.</translation>
    </message>
    <message>
        <source>The letter cannot have gone out on that day.</source>
        <translation>Thư không thể đã gửi vào ngày đó.</translation>
    </message>
    <message>
        <source>Enter the day it was sent: from the refusal until today.</source>
        <translation>Hãy nhập ngày gửi: từ ngày quyết định không đăng đến hôm nay.</translation>
    </message>
    <message>
        <source>It does not say where the letter was sent.</source>
        <translation>Chưa ghi thư được gửi đến đâu.</translation>
    </message>
    <message>
        <source>Enter the postal or e-mail address the contributor gave.</source>
        <translation>Hãy nhập địa chỉ hoặc thư điện tử mà người cung cấp đã cho.</translation>
    </message>
    <message>
        <source>The contributor of “%1” was not answered yet.</source>
        <translation>Chưa hồi đáp người cung cấp bài “%1”.</translation>
    </message>
    <message>
        <source>Send the letter first and enter when and where it went.</source>
        <translation>Hãy gửi thư trước, rồi ghi ngày gửi và nơi nhận.</translation>
    </message>
    <message>
        <source>%1 did not submit this article and so cannot take it back.</source>
        <translation>%1 không phải người gửi bài này nên không rút lại được.</translation>
    </message>
    <message>
        <source>Ask who submitted it to take it back, or return it with a reason.</source>
        <translation>Hãy nhờ người đã gửi rút lại, hoặc trả lại bài kèm lý do.</translation>
    </message>
    <message>
        <source>%1 has taken up this article and is editing it.</source>
        <translation>%1 đã nhận bài này và đang biên tập.</translation>
    </message>
    <message>
        <source>Nothing was changed; what they write is saved.</source>
        <translation>Không có gì thay đổi; nội dung người đó viết vẫn được lưu.</translation>
    </message>
    <message>
        <source>Wait until they are done, or ask them to pass it on to you.</source>
        <translation>Hãy đợi người đó làm xong, hoặc nhờ chuyển bài cho bạn.</translation>
    </message>
    <message>
        <source>Nobody else has this article in hand.</source>
        <translation>Không có ai khác đang giữ bài này.</translation>
    </message>
    <message>
        <source>Go on with it as usual.</source>
        <translation>Hãy tiếp tục làm việc như thường lệ.</translation>
    </message>
    <message>
        <source>The article cannot be taken over from %1 by this account.</source>
        <translation>Tài khoản này không nhận lại được bài mà %1 đang giữ.</translation>
    </message>
    <message>
        <source>Nothing was changed; what they wrote is saved.</source>
        <translation>Không có gì thay đổi; nội dung người đó đã viết vẫn được lưu.</translation>
    </message>
    <message>
        <source>Only an approver takes over, and only from an editor who is none; ask one of them.</source>
        <translation>Chỉ người duyệt mới được nhận lại, và chỉ từ biên tập viên không có quyền duyệt; hãy nhờ một người duyệt.</translation>
    </message>
    <message>
        <source>%1 has worked on this article within the last %2 hours.</source>
        <translation>%1 đã làm việc với bài này trong %2 giờ qua.</translation>
    </message>
    <message>
        <source>Speak with them first, or try again later.</source>
        <translation>Hãy trao đổi với người đó trước, hoặc thử lại sau.</translation>
    </message>
    <message>
        <source>An article cannot be passed on to oneself.</source>
        <translation>Không thể chuyển bài cho chính mình.</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Hãy chọn một đồng nghiệp.</translation>
    </message>
    <message>
        <source>%1 could not take the next step of this article.</source>
        <translation>%1 không thể làm bước tiếp theo của bài này.</translation>
    </message>
    <message>
        <source>Choose somebody with the role who neither wrote, submitted nor reviewed it.</source>
        <translation>Hãy chọn người có quyền, không viết, không gửi và không biên tập bài này.</translation>
    </message>
    <message>
        <source>The decision “%1” by %2 was taken outside that person&apos;s field of work.</source>
        <translation>Quyết định “%1” của %2 nằm ngoài lĩnh vực người đó phụ trách.</translation>
    </message>
    <message>
        <source>Have it decided by somebody in charge of that field.</source>
        <translation>Đề nghị người phụ trách lĩnh vực đó quyết định.</translation>
    </message>
    <message>
        <source>There is no register “%1”.</source>
        <translation>Không có sổ “%1”.</translation>
    </message>
    <message>
        <source>Look at the list of registers again.</source>
        <translation>Hãy xem lại danh sách các sổ.</translation>
    </message>
    <message>
        <source>“%1” is not a period a report is made for.</source>
        <translation>“%1” không phải kỳ báo cáo.</translation>
    </message>
    <message>
        <source>Write a year, a half-year or a month: 2026, 2026-H1 or 2026-11.</source>
        <translation>Hãy ghi năm, nửa năm hoặc tháng: 2026, 2026-H1 hoặc 2026-11.</translation>
    </message>
    <message>
        <source>pack and send</source>
        <translation>đóng gói và gửi</translation>
    </message>
    <message>
        <source>assign tasks</source>
        <translation>phân công nhiệm vụ</translation>
    </message>
    <message>
        <source>sign answers</source>
        <translation>ký văn bản trả lời</translation>
    </message>
    <message>
        <source>decide royalties</source>
        <translation>quyết định nhuận bút</translation>
    </message>
    <message>
        <source>chair of the People&apos;s Committee</source>
        <translation>Chủ tịch UBND</translation>
    </message>
    <message>
        <source>head of the board</source>
        <translation>Trưởng ban</translation>
    </message>
    <message>
        <source>deputy head</source>
        <translation>Phó Trưởng ban</translation>
    </message>
    <message>
        <source>member of the board</source>
        <translation>thành viên Ban Biên tập</translation>
    </message>
    <message>
        <source>helper of the board</source>
        <translation>tổ giúp việc</translation>
    </message>
    <message>
        <source>Row %2 of the register “%3” is not what was recorded at entry %1.</source>
        <translation>Dòng %2 của sổ theo dõi “%3” không còn như đã ghi ở mục nhật ký %1.</translation>
    </message>
    <message>
        <source>Row %2 of the register “%3”, recorded at entry %1, is gone.</source>
        <translation>Dòng %2 của sổ theo dõi “%3”, ghi ở mục nhật ký %1, không còn.</translation>
    </message>
    <message>
        <source>Row %2 of the register “%3” was added without the program.</source>
        <translation>Dòng %2 của sổ theo dõi “%3” được thêm vào ngoài chương trình.</translation>
    </message>
    <message>
        <source>Step %2 of the question %3 is not what was signed at entry %1.</source>
        <translation>Bước %2 của câu hỏi %3 không đúng như đã ký tại mục %1.</translation>
    </message>
    <message>
        <source>Step %2 of the question %3, signed at entry %1, is gone.</source>
        <translation>Bước %2 của câu hỏi %3, đã ký tại mục %1, không còn nữa.</translation>
    </message>
    <message>
        <source>Step %2 of the question %3 was added without the program.</source>
        <translation>Bước %2 của câu hỏi %3 được thêm vào không qua chương trình.</translation>
    </message>
    <message>
        <source>Signed paper %2 of the unit is not what was recorded at entry %1.</source>
        <translation>Văn bản đã ký số %2 của đơn vị không đúng như đã ghi tại mục %1.</translation>
    </message>
    <message>
        <source>Signed paper %2 of the unit, recorded at entry %1, is gone.</source>
        <translation>Văn bản đã ký số %2 của đơn vị, đã ghi tại mục %1, không còn nữa.</translation>
    </message>
    <message>
        <source>Signed paper %2 of the unit was added without the program.</source>
        <translation>Văn bản đã ký số %2 của đơn vị được thêm vào không qua chương trình.</translation>
    </message>
    <message>
        <source>Task %2 is not what was recorded at entry %1.</source>
        <translation>Nhiệm vụ %2 không đúng như đã ghi tại mục %1.</translation>
    </message>
    <message>
        <source>Task %2, given at entry %1, is gone.</source>
        <translation>Nhiệm vụ %2, đã giao tại mục %1, không còn nữa.</translation>
    </message>
    <message>
        <source>Task %2 was added or ticked off without the program.</source>
        <translation>Nhiệm vụ %2 được thêm vào hoặc đánh dấu xong không qua chương trình.</translation>
    </message>
    <message>
        <source>The letter to the contributor of article %3 is not the one noted as sent at entry %1.</source>
        <translation>Thư trả lời cộng tác viên của bài %3 không phải thư đã ghi là gửi tại mục %1.</translation>
    </message>
    <message>
        <source>The letter to the contributor of article %3, noted as sent at entry %1, is gone.</source>
        <translation>Thư trả lời cộng tác viên của bài %3, đã ghi là gửi tại mục %1, không còn nữa.</translation>
    </message>
    <message>
        <source>The letter to the contributor of article %3 was noted as sent without the program.</source>
        <translation>Thư trả lời cộng tác viên của bài %3 được ghi là đã gửi không qua chương trình.</translation>
    </message>
    <message>
        <source>What was given in private with article %3 is not what was recorded at entry %1.</source>
        <translation>Thông tin riêng cung cấp kèm bài %3 không đúng như đã ghi tại mục %1.</translation>
    </message>
    <message>
        <source>What was given in private with article %3, recorded at entry %1, is gone.</source>
        <translation>Thông tin riêng cung cấp kèm bài %3, đã ghi tại mục %1, không còn nữa.</translation>
    </message>
    <message>
        <source>Something private was added to article %3 without the program.</source>
        <translation>Một thông tin riêng của bài %3 được thêm vào không qua chương trình.</translation>
    </message>
    <message>
        <source>This link has no address: give it one, or remove it.</source>
        <translation>Liên kết này chưa có địa chỉ: hãy ghi địa chỉ hoặc bỏ liên kết.</translation>
    </message>
    <message>
        <source>“%1” is no place of this article: give the whole address of the page meant, or remove the link.</source>
        <translation>Trong bài này không có chỗ nào là “%1”: hãy ghi địa chỉ đầy đủ của trang muốn dẫn đến hoặc bỏ liên kết.</translation>
    </message>
    <message>
        <source>“%1” is a file on the writer&apos;s own computer, which readers cannot open: attach the file to the article instead.</source>
        <translation>“%1” là tệp trên máy của người viết, người đọc không mở được: hãy đính kèm tệp vào bài.</translation>
    </message>
    <message>
        <source>“%1” is of a kind the portal does not carry: use a web address (https://…), an e-mail address or a telephone number.</source>
        <translation>Cổng không nhận kiểu địa chỉ như “%1”: hãy dùng địa chỉ web (https://…), thư điện tử hoặc số điện thoại.</translation>
    </message>
    <message>
        <source>“%1” does not say which site it is on: give the whole address, beginning with https://.</source>
        <translation>“%1” không cho biết thuộc trang nào: hãy ghi địa chỉ đầy đủ, bắt đầu bằng https://.</translation>
    </message>
    <message>
        <source>“%1” is written wrongly, so that no browser can open it: compare it with the address of the page meant.</source>
        <translation>“%1” viết sai nên không trình duyệt nào mở được: hãy đối chiếu với địa chỉ của trang muốn dẫn đến.</translation>
    </message>
    <message>
        <source>“%1” opens inside one network only, or nowhere: give the address at which readers outside reach it.</source>
        <translation>“%1” chỉ mở được trong mạng nội bộ hoặc không mở được ở đâu: hãy ghi địa chỉ mà người đọc bên ngoài mở được.</translation>
    </message>
    <message>
        <source>“%1” is no whole e-mail address: give what stands before the @ and what stands behind it.</source>
        <translation>“%1” không phải địa chỉ thư điện tử đầy đủ: hãy ghi đủ phần trước và phần sau dấu @.</translation>
    </message>
    <message>
        <source>“%1” holds no telephone number: give it, or remove the link.</source>
        <translation>“%1” không có số điện thoại: hãy ghi số hoặc bỏ liên kết.</translation>
    </message>
    <message>
        <source>The bag was only read; nothing in it was changed.</source>
        <translation>Chương trình chỉ đọc túi; không thay đổi gì trong đó.</translation>
    </message>
    <message>
        <source>Copy the bag again; if that does not help, ask whoever made it to make it anew.</source>
        <translation>Hãy chép lại túi; nếu vẫn vậy, hãy nhờ người đã tạo túi tạo lại.</translation>
    </message>
    <message>
        <source>Nothing has to be done; whoever makes such bags may want to know.</source>
        <translation>Không cần làm gì; nên báo cho người tạo túi biết.</translation>
    </message>
    <message>
        <source>The bag names a version of BagIt that does not exist (%2).</source>
        <translation>Túi ghi một phiên bản BagIt không có thật (%2).</translation>
    </message>
    <message>
        <source>The bag names an encoding that is not known (%2).</source>
        <translation>Túi ghi một bảng mã không nhận ra được (%2).</translation>
    </message>
    <message>
        <source>%1 is not written in the encoding the bag names.</source>
        <translation>%1 không được viết bằng bảng mã mà túi đã ghi.</translation>
    </message>
    <message>
        <source>The bag has no folder “data”.</source>
        <translation>Túi không có thư mục “data”.</translation>
    </message>
    <message>
        <source>The bag has no list of its files that could be read (manifest-….txt).</source>
        <translation>Túi không có danh sách tệp nào đọc được (manifest-….txt).</translation>
    </message>
    <message>
        <source>%1 is made with an algorithm that is not known, so it cannot be checked.</source>
        <translation>%1 dùng một thuật toán không nhận ra được nên không kiểm tra được.</translation>
    </message>
    <message>
        <source>%1 lists something it must not: %2.</source>
        <translation>%1 liệt kê thứ không được phép: %2.</translation>
    </message>
    <message>
        <source>%1 lists a file twice: %2.</source>
        <translation>%1 liệt kê một tệp hai lần: %2.</translation>
    </message>
    <message>
        <source>The bag says where to fetch a file from, and it is not there yet: %1.</source>
        <translation>Túi ghi nơi tải một tệp về nhưng tệp đó chưa có: %1.</translation>
    </message>
    <message>
        <source>A file is not listed in %2: %1.</source>
        <translation>Có tệp không nằm trong danh sách %2: %1.</translation>
    </message>
    <message>
        <source>A file is not what %2 says: %1.</source>
        <translation>Có tệp không đúng như %2 ghi: %1.</translation>
    </message>
    <message>
        <source>The bag has a link or a device instead of a file: %1.</source>
        <translation>Trong túi có liên kết hoặc thiết bị thay vì tệp: %1.</translation>
    </message>
    <message>
        <source>%1 does not list %2.</source>
        <translation>%1 không liệt kê %2.</translation>
    </message>
    <message>
        <source>%1, line %2: is not an address, a length and a path, or the length is wrong.</source>
        <translation>%1, dòng %2: không phải là địa chỉ, độ dài và đường dẫn, hoặc độ dài sai.</translation>
    </message>
    <message>
        <source>%1, line %2: is not “Label: value”, or stands there twice.</source>
        <translation>%1, dòng %2: không có dạng “Nhãn: giá trị”, hoặc bị ghi hai lần.</translation>
    </message>
    <message>
        <source>%1 promises %2 (octets.files), and there are %3.</source>
        <translation>%1 ghi %2 (số byte.số tệp) nhưng thực tế là %3.</translation>
    </message>
    <message>
        <source>%1, line %2: the path has the mark of md5sum before it.</source>
        <translation>%1, dòng %2: trước đường dẫn có dấu của md5sum.</translation>
    </message>
    <message>
        <source>%1, line %2: the path begins with “./”.</source>
        <translation>%1, dòng %2: đường dẫn bắt đầu bằng “./”.</translation>
    </message>
    <message>
        <source>%1: on some computers two names are one file (%2).</source>
        <translation>%1: trên một số máy tính, hai tên là cùng một tệp (%2).</translation>
    </message>
    <message>
        <source>%1, line %2: the name is composed of other characters than that of the file, though it looks the same.</source>
        <translation>%1, dòng %2: tên được ghép bằng ký tự khác với tên tệp dù trông giống nhau.</translation>
    </message>
    <message>
        <source>A file that systems leave behind is in the bag: %1.</source>
        <translation>Trong túi có tệp do hệ điều hành để lại: %1.</translation>
    </message>
    <message>
        <source>%1 finds damage, but no forgery: its algorithm is broken.</source>
        <translation>%1 chỉ phát hiện được hư hỏng, không phát hiện được giả mạo: thuật toán đã bị phá.</translation>
    </message>
    <message>
        <source>The lists are written in %2 instead of UTF-8.</source>
        <translation>Các danh sách được viết bằng %2 thay vì UTF-8.</translation>
    </message>
    <message>
        <source>%1, line %2: the date or count has another form than RFC 8493 gives it.</source>
        <translation>%1, dòng %2: ngày hoặc số đếm không theo dạng của RFC 8493.</translation>
    </message>
    <message>
        <source>“%1” is not encrypted: whoever listens on the line could read and change what is sent.</source>
        <translation>“%1” không được mã hóa: ai nghe lén đường truyền cũng có thể đọc và sửa những gì được gửi.</translation>
    </message>
    <message>
        <source>Nothing was sent; the address that was set before is kept.</source>
        <translation>Chưa gửi gì; địa chỉ đã đặt trước đó vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Write the address with https://; ask the portal&apos;s people when it has none.</source>
        <translation>Hãy viết địa chỉ bắt đầu bằng https://; nếu cổng chưa có, hãy hỏi đơn vị vận hành cổng.</translation>
    </message>
    <message>
        <source>“%1” is not a part of a bandwidth timetable.</source>
        <translation>“%1” không phải là một phần của lịch băng thông.</translation>
    </message>
    <message>
        <source>Write a rate in KiB/s, or hours with rates, for example: 07:00,32 17:00,off Sat-00:00,off.</source>
        <translation>Hãy viết tốc độ theo KiB/giây, hoặc giờ kèm tốc độ, ví dụ: 07:00,32 17:00,off Sat-00:00,off.</translation>
    </message>
    <message>
        <source>What arrived is not what was sent: the line altered it.</source>
        <translation>Dữ liệu đến nơi không giống dữ liệu đã gửi: đường truyền đã làm sai.</translation>
    </message>
    <message>
        <source>Nothing of it was kept or published.</source>
        <translation>Không phần nào được giữ hay đăng.</translation>
    </message>
    <message>
        <source>A picture of the package is not at the portal: %1.</source>
        <translation>Một ảnh của gói chưa có ở cổng: %1.</translation>
    </message>
    <message>
        <source>The package waits; nothing of it was published.</source>
        <translation>Gói đang chờ; chưa đăng phần nào.</translation>
    </message>
    <message>
        <source>What answers at this address is not the portal.</source>
        <translation>Nơi trả lời ở địa chỉ này không phải là cổng.</translation>
    </message>
    <message>
        <source>This network wants you to sign in before it lets anything through.</source>
        <translation>Mạng này đòi đăng nhập trước khi cho dữ liệu đi qua.</translation>
    </message>
    <message>
        <source>Nothing was sent to it; the packages stay in the outbox.</source>
        <translation>Không có gì bị gửi tới đó; các gói vẫn ở trong hộp gửi.</translation>
    </message>
    <message>
        <source>Open any web page, sign in to the network there, then press Send now.</source>
        <translation>Hãy mở một trang web bất kỳ, đăng nhập mạng ở đó, rồi bấm Gửi ngay.</translation>
    </message>
    <message>
        <source>The portal has no space left for packages.</source>
        <translation>Cổng hết chỗ chứa gói.</translation>
    </message>
    <message>
        <source>Tell the portal&apos;s people; Bàn Tin tries again by itself.</source>
        <translation>Hãy báo người quản lý cổng; Bàn Tin tự thử lại.</translation>
    </message>
    <message>
        <source>What was sent arrived damaged, several times.</source>
        <translation>Dữ liệu gửi đi nhiều lần tới nơi bị hỏng.</translation>
    </message>
    <message>
        <source>Bàn Tin tries again by itself; if it happens again, use another network.</source>
        <translation>Bàn Tin tự thử lại; nếu còn bị, hãy dùng mạng khác.</translation>
    </message>
    <message>
        <source>Sign in to the network if it asks for that, and check the date of this computer; if both are right, tell the administrator and do not send from here.</source>
        <translation>Hãy đăng nhập mạng nếu mạng đòi, và kiểm tra ngày giờ của máy; nếu cả hai đều đúng, hãy báo quản trị và đừng gửi từ nơi này.</translation>
    </message>
    <message>
        <source>The portal already has the whole package, so sending cannot be cancelled.</source>
        <translation>Cổng đã nhận trọn gói nên không dừng gửi được nữa.</translation>
    </message>
    <message>
        <source>Wait for the portal&apos;s answer; what is published can be corrected or withdrawn.</source>
        <translation>Hãy chờ cổng trả lời; bài đã đăng có thể đính chính hoặc gỡ.</translation>
    </message>
    <message>
        <source>This is neither a certificate nor the fingerprint of a key.</source>
        <translation>Đây không phải chứng thư cũng không phải dấu vân của khoá.</translation>
    </message>
    <message>
        <source>Choose a certificate file (PEM) of the authority, or write sha256/ and the fingerprint the portal&apos;s people gave you.</source>
        <translation>Hãy chọn tệp chứng thư (PEM) của cơ quan chứng thực, hoặc ghi sha256/ và dấu vân do người quản lý cổng đưa.</translation>
    </message>
    <message>
        <source>Ask the administrator to register the unit&apos;s certificate with the portal, or to enter the access code it asks for.</source>
        <translation>Hãy nhờ quản trị đăng ký chứng thư của đơn vị với cổng, hoặc nhập mã truy cập mà cổng đòi.</translation>
    </message>
    <message>
        <source>The desk sends the picture again by itself.</source>
        <translation>Bàn Tin sẽ tự gửi lại ảnh đó.</translation>
    </message>
    <message>
        <source>The approved text and its signatures are safe on this computer.</source>
        <translation>Văn bản đã duyệt và các chữ ký vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>Tell the portal&apos;s people at once; after they have restored the page, check it again.</source>
        <translation>Hãy báo ngay cho đơn vị vận hành cổng; sau khi trang được khôi phục, hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>If this workspace was restored from a backup, look for a newer one before you go on; do not decide anew what has been decided already.</source>
        <translation>Nếu kho làm việc này được khôi phục từ bản sao lưu, hãy tìm bản mới hơn trước khi làm tiếp; đừng quyết định lại những gì đã được quyết định.</translation>
    </message>
    <message>
        <source>Readers get something else than what was approved at %1.</source>
        <translation>Tại %1, người đọc nhận được nội dung khác với nội dung đã duyệt.</translation>
    </message>
    <message>
        <source>The text at %1 is the approved one, but what stands around it is not what this program makes.</source>
        <translation>Văn bản tại %1 đúng là văn bản đã duyệt, nhưng phần bao quanh không giống trang mà chương trình này tạo ra.</translation>
    </message>
    <message>
        <source>Look at the page. After a new version of the programs this is to be expected until the article is published again; otherwise tell the portal&apos;s people.</source>
        <translation>Hãy xem trang đó. Sau khi nâng cấp chương trình thì điều này là bình thường cho đến khi bài được đăng lại; nếu không phải vậy, hãy báo cho đơn vị vận hành cổng.</translation>
    </message>
    <message>
        <source>There is nothing at %1 any more.</source>
        <translation>Tại %1 không còn gì nữa.</translation>
    </message>
    <message>
        <source>The page at %1 was taken away, though nobody here decided so.</source>
        <translation>Trang %1 đã bị gỡ dù ở đây không ai quyết định như vậy.</translation>
    </message>
    <message>
        <source>Pull from the portal to see which decision it carried out, then ask the head of the board.</source>
        <translation>Hãy lấy thông tin từ cổng về để xem cổng đã thực hiện quyết định nào, rồi hỏi Trưởng Ban biên tập.</translation>
    </message>
    <message>
        <source>The page at %1 was withdrawn, but readers still get it.</source>
        <translation>Trang %1 đã có quyết định gỡ nhưng người đọc vẫn xem được.</translation>
    </message>
    <message>
        <source>The signed withdrawal is safe on this computer.</source>
        <translation>Quyết định gỡ đã ký vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>The portal says that something newer stands at %1.</source>
        <translation>Cổng cho biết tại %1 đã có nội dung mới hơn.</translation>
    </message>
    <message>
        <source>Readers get what was approved at %1, but the portal says it published something else.</source>
        <translation>Tại %1, người đọc nhận đúng nội dung đã duyệt, nhưng cổng lại ghi là đã đăng nội dung khác.</translation>
    </message>
    <message>
        <source>Tell the portal&apos;s people that their records are wrong.</source>
        <translation>Hãy báo cho đơn vị vận hành cổng rằng hồ sơ của họ bị sai.</translation>
    </message>
    <message>
        <source>This article has no page on the portal yet.</source>
        <translation>Bài này chưa có trang trên cổng.</translation>
    </message>
    <message>
        <source>Send it first.</source>
        <translation>Hãy gửi bài trước.</translation>
    </message>
    <message>
        <source>The text of “%1” in this workspace is not the one that was approved.</source>
        <translation>Văn bản của bài “%1” trong kho làm việc này không phải văn bản đã duyệt.</translation>
    </message>
    <message>
        <source>Check the workspace, and restore it from a backup.</source>
        <translation>Hãy kiểm tra kho làm việc và khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The portal knows no page of this package.</source>
        <translation>Cổng không biết trang nào của gói này.</translation>
    </message>
    <message>
        <source>Look at the page itself.</source>
        <translation>Hãy xem chính trang đó.</translation>
    </message>
    <message>
        <source>The portal answers this question only when it is signed.</source>
        <translation>Cổng chỉ trả lời câu hỏi này khi có chữ ký.</translation>
    </message>
    <message>
        <source>Ask with an account of the unit.</source>
        <translation>Hãy hỏi bằng một tài khoản của đơn vị.</translation>
    </message>
    <message>
        <source>The clock of this computer is too far from the portal&apos;s (%1).</source>
        <translation>Đồng hồ của máy này lệch quá nhiều so với đồng hồ của cổng (%1).</translation>
    </message>
    <message>
        <source>Set the clock, then ask again.</source>
        <translation>Hãy chỉnh đồng hồ rồi hỏi lại.</translation>
    </message>
    <message>
        <source>The portal does not tell this account about the unit.</source>
        <translation>Cổng không cung cấp thông tin của đơn vị cho tài khoản này.</translation>
    </message>
    <message>
        <source>Ask with the account of somebody who serves on the board now; if that fails too, ask the administrator whether the unit is registered there.</source>
        <translation>Hãy hỏi bằng tài khoản của người đang tham gia Ban biên tập; nếu vẫn không được, hãy hỏi quản trị xem đơn vị đã đăng ký với cổng chưa.</translation>
    </message>
    <message>
        <source>The portal has accepted nothing of this unit yet.</source>
        <translation>Cổng chưa nhận gì của đơn vị này.</translation>
    </message>
    <message>
        <source>Send a first article.</source>
        <translation>Hãy gửi bài đầu tiên.</translation>
    </message>
    <message>
        <source>The portal knows no such article of this unit.</source>
        <translation>Cổng không biết bài nào như vậy của đơn vị này.</translation>
    </message>
    <message>
        <source>Check the id.</source>
        <translation>Hãy kiểm tra lại mã bài.</translation>
    </message>
    <message>
        <source>The portal gave a list of the board that the unit did not sign.</source>
        <translation>Cổng đưa ra một danh sách Ban biên tập không do đơn vị ký.</translation>
    </message>
    <message>
        <source>Do not send, and tell the portal&apos;s people.</source>
        <translation>Đừng gửi gì, và hãy báo cho đơn vị vận hành cổng.</translation>
    </message>
    <message>
        <source>The portal gave decisions that are not signed by the unit&apos;s people (number %1).</source>
        <translation>Cổng đưa ra những quyết định không do người của đơn vị ký (quyết định số %1).</translation>
    </message>
    <message>
        <source>The portal knows version %1 of the list of the board; here it is version %2.</source>
        <translation>Cổng có phiên bản %1 của danh sách Ban biên tập; ở đây là phiên bản %2.</translation>
    </message>
    <message>
        <source>The portal has an article of this unit that is not in this workspace (%1).</source>
        <translation>Cổng có một bài của đơn vị này mà kho làm việc này không có (%1).</translation>
    </message>
    <message>
        <source>The portal has carried out decision %2 about “%1”; here there are only %3.</source>
        <translation>Cổng đã thực hiện quyết định số %2 về bài “%1”; ở đây chỉ có %3 quyết định.</translation>
    </message>
    <message>
        <source>The portal knows other decisions about “%1” than this workspace.</source>
        <translation>Cổng có những quyết định về bài “%1” khác với kho làm việc này.</translation>
    </message>
    <message>
        <source>The portal takes no articles of the category of “%1” (%2).</source>
        <translation>Cổng không nhận bài thuộc chuyên mục của “%1” (%2).</translation>
    </message>
    <message>
        <source>It has not been sent yet.</source>
        <translation>Bài chưa được gửi đi.</translation>
    </message>
    <message>
        <source>Ask the portal&apos;s people to open the category, or return the article to have its category changed.</source>
        <translation>Hãy đề nghị đơn vị vận hành cổng mở chuyên mục, hoặc trả bài lại để đổi chuyên mục.</translation>
    </message>
    <message>
        <source>Several portals over one folder need one public address.</source>
        <translation>Nhiều cổng dùng chung một thư mục phải có chung một địa chỉ công khai.</translation>
    </message>
    <message>
        <source>Give each of them the same --url.</source>
        <translation>Hãy đặt cùng một --url cho từng cổng.</translation>
    </message>
    <message>
        <source>%1 handed over articles to another computer.</source>
        <translation>%1 đã bàn giao bài cho máy khác.</translation>
    </message>
    <message>
        <source>%1 took over a hand-over of articles from another computer.</source>
        <translation>%1 đã nhận bàn giao bài từ máy khác.</translation>
    </message>
    <message>
        <source>%1 took over a step of “%2” that another desk had taken.</source>
        <translation>%1 đã nhận một bước của bài “%2” do bàn làm việc khác thực hiện.</translation>
    </message>
    <message>
        <source>%1 kept another desk’s version of “%2” beside the one here.</source>
        <translation>%1 đã giữ bản của bàn làm việc khác của bài “%2” bên cạnh bản ở đây.</translation>
    </message>
    <message>
        <source>%1 dealt with another desk’s version of an article.</source>
        <translation>%1 đã xử lý bản của bàn làm việc khác của một bài.</translation>
    </message>
    <message>
        <source>%1 made an invitation to another desk.</source>
        <translation>%1 đã tạo thư mời sang bàn làm việc khác.</translation>
    </message>
    <message>
        <source>%1 admitted the account “%2” to this desk.</source>
        <translation>%1 đã cho tài khoản “%2” vào bàn làm việc này.</translation>
    </message>
    <message>
        <source>Articles handed over to another computer</source>
        <translation>Bàn giao bài cho máy khác</translation>
    </message>
    <message>
        <source>Hand-over of articles taken over</source>
        <translation>Nhận bàn giao bài</translation>
    </message>
    <message>
        <source>History of another desk joined</source>
        <translation>Ghép lịch sử của bàn làm việc khác</translation>
    </message>
    <message>
        <source>Other version kept beside</source>
        <translation>Giữ bản khác bên cạnh</translation>
    </message>
    <message>
        <source>Other version dealt with</source>
        <translation>Xử lý bản khác</translation>
    </message>
    <message>
        <source>Invitation to another desk made</source>
        <translation>Tạo thư mời sang bàn làm việc khác</translation>
    </message>
    <message>
        <source>Account admitted to this desk</source>
        <translation>Cho tài khoản vào bàn làm việc này</translation>
    </message>
    <message>
        <source>Nothing was taken over; the articles here are as they were.</source>
        <translation>Không nhận gì; các bài ở đây vẫn như cũ.</translation>
    </message>
    <message>
        <source>Ask the sender to hand over again.</source>
        <translation>Đề nghị người gửi bàn giao lại.</translation>
    </message>
    <message>
        <source>No hand-over was made; the articles are as they were.</source>
        <translation>Chưa tạo bàn giao nào; các bài vẫn như cũ.</translation>
    </message>
    <message>
        <source>A hand-over needs somebody to receive it.</source>
        <translation>Bàn giao phải có người nhận.</translation>
    </message>
    <message>
        <source>Choose at least one member of the editorial board.</source>
        <translation>Hãy chọn ít nhất một thành viên Ban biên tập.</translation>
    </message>
    <message>
        <source>Nothing can be encrypted to the certificate of %1.</source>
        <translation>Không thể mã hóa cho chứng thư của %1.</translation>
    </message>
    <message>
        <source>Choose somebody else, or ask the administrator for a new certificate.</source>
        <translation>Hãy chọn người khác, hoặc đề nghị quản trị cấp chứng thư mới.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not that of a serving member of the editorial board.</source>
        <translation>Chứng thư của %1 không phải của thành viên đương nhiệm trong Ban biên tập.</translation>
    </message>
    <message>
        <source>Choose a member of the board; drafts of the unit are for nobody else.</source>
        <translation>Hãy chọn một thành viên của Ban; bản thảo của đơn vị không dành cho người khác.</translation>
    </message>
    <message>
        <source>The hand-over is larger than 1 GB.</source>
        <translation>Bàn giao lớn hơn 1 GB.</translation>
    </message>
    <message>
        <source>Hand over fewer articles at a time.</source>
        <translation>Hãy bàn giao ít bài hơn mỗi lần.</translation>
    </message>
    <message>
        <source>The file is no hand-over, or only a part of one.</source>
        <translation>Tệp không phải là bàn giao, hoặc chỉ là một phần.</translation>
    </message>
    <message>
        <source>Check that the whole file was copied, then choose it again.</source>
        <translation>Hãy kiểm tra tệp đã được chép đủ rồi chọn lại.</translation>
    </message>
    <message>
        <source>This hand-over is not for you; only its recipients can open it.</source>
        <translation>Bàn giao này không dành cho bạn; chỉ người nhận mới mở được.</translation>
    </message>
    <message>
        <source>Let a recipient take it over, or ask the sender to hand over to you.</source>
        <translation>Hãy để người nhận mở, hoặc đề nghị người gửi bàn giao cho bạn.</translation>
    </message>
    <message>
        <source>The hand-over was changed or damaged on its way.</source>
        <translation>Bàn giao đã bị sửa hoặc hỏng trên đường đi.</translation>
    </message>
    <message>
        <source>Copy the file again; if it happens again, ask the sender to hand over again.</source>
        <translation>Hãy chép lại tệp; nếu vẫn vậy, đề nghị người gửi bàn giao lại.</translation>
    </message>
    <message>
        <source>The hand-over is not put together as it should be (%1).</source>
        <translation>Bàn giao không được lập đúng cách (%1).</translation>
    </message>
    <message>
        <source>The hand-over is of another unit: %1.</source>
        <translation>Bàn giao của đơn vị khác: %1.</translation>
    </message>
    <message>
        <source>Open the workspace of that unit, then take it over there.</source>
        <translation>Hãy mở kho làm việc của đơn vị đó rồi nhận ở đó.</translation>
    </message>
    <message>
        <source>The signature of %1 does not fit what was handed over.</source>
        <translation>Chữ ký của %1 không khớp với nội dung bàn giao.</translation>
    </message>
    <message>
        <source>The sender %1 is not, or no longer, a member of the editorial board.</source>
        <translation>Người gửi %1 không phải, hoặc không còn là, thành viên Ban biên tập.</translation>
    </message>
    <message>
        <source>Ask who gave you the file; tell the administrator.</source>
        <translation>Hãy hỏi người đưa tệp cho bạn và báo quản trị.</translation>
    </message>
    <message>
        <source>The sender did not mean this hand-over for you; somebody else passed it on.</source>
        <translation>Người gửi không bàn giao cho bạn; có người khác chuyển tiếp.</translation>
    </message>
    <message>
        <source>Ask the sender to hand over to you.</source>
        <translation>Đề nghị người gửi bàn giao cho bạn.</translation>
    </message>
    <message>
        <source>Two different lists of the editorial board have the same number.</source>
        <translation>Có hai danh sách Ban biên tập khác nhau cùng một số.</translation>
    </message>
    <message>
        <source>This hand-over was already taken over on %1.</source>
        <translation>Bàn giao này đã được nhận lúc %1.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Không cần làm gì.</translation>
    </message>
    <message>
        <source>No article was chosen.</source>
        <translation>Chưa chọn bài nào.</translation>
    </message>
    <message>
        <source>Choose the articles to hand over.</source>
        <translation>Hãy chọn các bài cần bàn giao.</translation>
    </message>
    <message>
        <source>There is no other version with the number %1.</source>
        <translation>Không có bản khác mang số %1.</translation>
    </message>
    <message>
        <source>Look at the list of other versions again.</source>
        <translation>Hãy xem lại danh sách bản khác.</translation>
    </message>
    <message>
        <source>The other version number %1 was already dealt with.</source>
        <translation>Bản khác số %1 đã được xử lý.</translation>
    </message>
    <message>
        <source>The file is no invitation to a desk, or it was changed.</source>
        <translation>Tệp không phải là thư mời vào bàn làm việc, hoặc đã bị sửa.</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>Chưa tạo gì.</translation>
    </message>
    <message>
        <source>Copy the file again, or make a new invitation at the first desk.</source>
        <translation>Hãy chép lại tệp, hoặc tạo thư mời mới ở bàn làm việc thứ nhất.</translation>
    </message>
    <message>
        <source>The invitation is to a desk of another unit: %1.</source>
        <translation>Thư mời vào bàn làm việc của đơn vị khác: %1.</translation>
    </message>
    <message>
        <source>Open the workspace of that unit, or begin a new one with the invitation.</source>
        <translation>Hãy mở kho làm việc của đơn vị đó, hoặc lập kho mới bằng thư mời.</translation>
    </message>
    <message>
        <source>%1 is no longer a member of the editorial board.</source>
        <translation>%1 không còn là thành viên Ban biên tập.</translation>
    </message>
    <message>
        <source>%1 can already unlock this workspace.</source>
        <translation>%1 đã mở được kho làm việc này.</translation>
    </message>
    <message>
        <source>Unlock with the passphrase of this desk.</source>
        <translation>Hãy mở khóa bằng mật khẩu của bàn làm việc này.</translation>
    </message>
    <message>
        <source>%1 is the invitation. Whoever has it and the passphrase can act as %2: delete it when the other desk is open.</source>
        <translation>%1 là thư mời. Ai có tệp này và mật khẩu đều có thể làm việc dưới tên %2: hãy xóa tệp khi bàn làm việc kia đã mở.</translation>
    </message>
    <message>
        <source>%1 can unlock this desk now.</source>
        <translation>%1 đã mở được bàn làm việc này.</translation>
    </message>
    <message>
        <source>%1: taken over.</source>
        <translation>%1: đã nhận.</translation>
    </message>
    <message>
        <source>%1: goes on; %2 decisions joined.</source>
        <translation>%1: nối tiếp; ghép %2 quyết định.</translation>
    </message>
    <message>
        <source>%1: nothing new.</source>
        <translation>%1: không có gì mới.</translation>
    </message>
    <message>
        <source>%1: an older copy; this desk already has more.</source>
        <translation>%1: bản cũ hơn; ở đây đã có bản mới hơn.</translation>
    </message>
    <message>
        <source>%1: both desks went on; both versions are kept.</source>
        <translation>%1: hai bàn cùng làm tiếp; giữ cả hai bản.</translation>
    </message>
    <message>
        <source>Handed over %1 articles; the file is %2.</source>
        <translation>Đã bàn giao %1 bài; tệp là %2.</translation>
    </message>
    <message>
        <source>Hand-over by %1 of %2.</source>
        <translation>Bàn giao của %1 lúc %2.</translation>
    </message>
    <message>
        <source>It brings a newer list of the editorial board.</source>
        <translation>Kèm theo danh sách Ban biên tập mới hơn.</translation>
    </message>
    <message>
        <source>No half file bears this name, and the articles here are as they were.</source>
        <translation>Không có tệp dở dang nào mang tên này; các bài trên máy này vẫn như cũ.</translation>
    </message>
    <message>
        <source>There is not enough room in %1 for the hand-over.</source>
        <translation>%1 không đủ chỗ trống để ghi tệp bàn giao.</translation>
    </message>
    <message>
        <source>Free some space there, or choose another stick or folder, then save again.</source>
        <translation>Hãy dọn bớt chỗ ở đó, hoặc chọn USB hay thư mục khác rồi lưu lại.</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>Không ghi được tệp: %1.</translation>
    </message>
    <message>
        <source>Check that the stick is still in and not write-protected, or choose another folder, then save again.</source>
        <translation>Kiểm tra USB còn cắm và không bị khoá ghi, hoặc chọn thư mục khác rồi lưu lại.</translation>
    </message>
    <message>
        <source>What was written to %1 does not read back as it was.</source>
        <translation>Dữ liệu ghi vào %1 khi đọc lại không còn đúng như đã ghi.</translation>
    </message>
    <message>
        <source>Do not trust this stick any more; save again to another one.</source>
        <translation>Đừng dùng USB này nữa; hãy lưu lại vào USB khác.</translation>
    </message>
    <message>
        <source>It brings newer rules of the unit.</source>
        <translation>Kèm quy định riêng mới hơn của đơn vị.</translation>
    </message>
    <message>
        <source>The sealed hand-over is safe on this computer.</source>
        <translation>Bàn giao đã niêm phong vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>The articles are with their sender as they were.</source>
        <translation>Các bài vẫn nguyên ở máy người gửi.</translation>
    </message>
    <message>
        <source>Hand over by a file instead, on a stick or by e-mail.</source>
        <translation>Hãy bàn giao bằng tệp, qua USB hoặc thư điện tử.</translation>
    </message>
    <message>
        <source>This portal passes no hand-overs on.</source>
        <translation>Cổng này không chuyển tiếp bàn giao.</translation>
    </message>
    <message>
        <source>The unit has left as many hand-overs at the portal as it may.</source>
        <translation>Đơn vị đã gửi ở cổng nhiều bàn giao đến mức tối đa.</translation>
    </message>
    <message>
        <source>It is tried again by itself; let the recipients fetch what waits for them, or take back what nobody needs.</source>
        <translation>Phần mềm sẽ tự thử lại; hãy nhắc người nhận lấy phần của mình, hoặc thu hồi bàn giao không còn cần.</translation>
    </message>
    <message>
        <source>What came from the portal is not what the sender left there.</source>
        <translation>Dữ liệu lấy từ cổng không đúng với dữ liệu người gửi đã để ở đó.</translation>
    </message>
    <message>
        <source>Tell the portal&apos;s people, and ask the sender to hand over again.</source>
        <translation>Hãy báo cho người quản lý cổng và đề nghị người gửi bàn giao lại.</translation>
    </message>
    <message>
        <source>A piece of the hand-over came at the wrong place (%1).</source>
        <translation>Một phần của bàn giao đến sai vị trí (%1).</translation>
    </message>
    <message>
        <source>Fetch it again; what is here already is kept.</source>
        <translation>Hãy lấy lại; phần đã có trên máy vẫn được giữ.</translation>
    </message>
    <message>
        <source>This hand-over is not here whole yet.</source>
        <translation>Bàn giao này chưa về đủ.</translation>
    </message>
    <message>
        <source>Fetch it from the portal first.</source>
        <translation>Hãy lấy về từ cổng trước.</translation>
    </message>
    <message>
        <source>This account sends and receives no such hand-over (%1).</source>
        <translation>Tài khoản này không gửi hay nhận bàn giao nào như vậy (%1).</translation>
    </message>
    <message>
        <source>Look at the list of hand-overs at the portal.</source>
        <translation>Hãy xem danh sách bàn giao ở cổng.</translation>
    </message>
    <message>
        <source>The hand-over was taken back meanwhile.</source>
        <translation>Bàn giao vừa được người gửi thu hồi.</translation>
    </message>
    <message>
        <source>Nothing more is to be done.</source>
        <translation>Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>The portal does not keep this hand-over any more: all its recipients have it, it was taken back, or it is too old.</source>
        <translation>Cổng không còn giữ bàn giao này: mọi người nhận đều đã lấy, người gửi đã thu hồi, hoặc đã quá hạn.</translation>
    </message>
    <message>
        <source>If it is still needed, ask the sender to hand over again.</source>
        <translation>Nếu vẫn cần, hãy đề nghị người gửi bàn giao lại.</translation>
    </message>
    <message>
        <source>The portal knows no such hand-over for this account.</source>
        <translation>Cổng không có bàn giao nào như vậy cho tài khoản này.</translation>
    </message>
    <message>
        <source>Ask the sender whether it was taken back or is too old.</source>
        <translation>Hãy hỏi người gửi xem bàn giao đã bị thu hồi hay đã quá hạn.</translation>
    </message>
    <message>
        <source>The portal does not have the whole hand-over yet.</source>
        <translation>Cổng chưa nhận đủ bàn giao này.</translation>
    </message>
    <message>
        <source>Try again when the sender has sent all of it.</source>
        <translation>Hãy thử lại khi người gửi đã gửi xong.</translation>
    </message>
    <message>
        <source>The portal knows this hand-over already, for others or from somebody else.</source>
        <translation>Cổng đã có bàn giao này, cho người nhận khác hoặc từ người gửi khác.</translation>
    </message>
    <message>
        <source>Take it back, and hand over again.</source>
        <translation>Hãy thu hồi rồi bàn giao lại.</translation>
    </message>
    <message>
        <source>The hand-over is larger than the portal passes on.</source>
        <translation>Bàn giao lớn hơn mức cổng chuyển tiếp.</translation>
    </message>
    <message>
        <source>Take it back, and hand over fewer articles at a time or by a file.</source>
        <translation>Hãy thu hồi, rồi bàn giao ít bài hơn mỗi lần hoặc bàn giao bằng tệp.</translation>
    </message>
    <message>
        <source>Nothing of it was taken in or published.</source>
        <translation>Không nhận vào và không đăng gì từ tệp này.</translation>
    </message>
    <message>
        <source>The outbox is as it was.</source>
        <translation>Hộp gửi vẫn như cũ.</translation>
    </message>
    <message>
        <source>Copy the file again; if it happens again, ask the desk to copy the package anew.</source>
        <translation>Hãy chép lại tệp; nếu vẫn vậy, đề nghị đơn vị xuất lại gói ra USB.</translation>
    </message>
    <message>
        <source>There is not enough room on the USB stick (%1).</source>
        <translation>USB không còn đủ chỗ (%1).</translation>
    </message>
    <message>
        <source>Free some space on it or take another stick, then copy again.</source>
        <translation>Hãy xoá bớt trên USB hoặc dùng USB khác rồi chép lại.</translation>
    </message>
    <message>
        <source>The USB stick cannot be reached any more, or the folder is not there (%1).</source>
        <translation>Không còn thấy USB, hoặc thư mục không có ở đó (%1).</translation>
    </message>
    <message>
        <source>Plug it in again and wait until it is ready, then copy again.</source>
        <translation>Hãy cắm lại, chờ máy nhận USB rồi chép lại.</translation>
    </message>
    <message>
        <source>Nothing can be written there (%1).</source>
        <translation>Không ghi được vào đó (%1).</translation>
    </message>
    <message>
        <source>Take off the write protection, or choose another folder or stick.</source>
        <translation>Hãy bỏ khoá chống ghi, hoặc chọn thư mục hay USB khác.</translation>
    </message>
    <message>
        <source>The USB stick gave back something else than what was written to it (%1).</source>
        <translation>Đọc lại từ USB không giống những gì vừa ghi (%1).</translation>
    </message>
    <message>
        <source>Do not use this stick for it; take another one.</source>
        <translation>Đừng dùng USB này; hãy lấy USB khác.</translation>
    </message>
    <message>
        <source>This workspace does not know the portal&apos;s certificate yet, so nothing can be sealed to it.</source>
        <translation>Kho làm việc này chưa biết chứng thư của cổng, nên chưa niêm phong gói cho cổng được.</translation>
    </message>
    <message>
        <source>Ask the administrator to load the certificate file that the portal&apos;s people gave, in the settings.</source>
        <translation>Đề nghị quản trị nạp tệp chứng thư do cổng cấp, trong Thiết lập, mục Cổng.</translation>
    </message>
    <message>
        <source>The fingerprint of this certificate is another one: %1.</source>
        <translation>Dấu vân tay của chứng thư này lại là: %1.</translation>
    </message>
    <message>
        <source>Ask the portal&apos;s people by telephone which is the right one; do not use this file if it is not theirs.</source>
        <translation>Hãy gọi điện hỏi người quản lý cổng dấu nào đúng; đừng dùng tệp này nếu không phải của họ.</translation>
    </message>
    <message>
        <source>The package of “%1” is not for a USB stick: the portal has it, or its approval no longer holds.</source>
        <translation>Gói của “%1” không cần đi USB: cổng đã có gói, hoặc lần duyệt không còn hiệu lực.</translation>
    </message>
    <message>
        <source>Look at its line in the outbox.</source>
        <translation>Xem dòng của bài này trong Hộp gửi.</translation>
    </message>
    <message>
        <source>Nothing in the outbox waits to be carried.</source>
        <translation>Trong Hộp gửi không có gói nào chờ mang đi.</translation>
    </message>
    <message>
        <source>What is approved comes to the outbox by itself.</source>
        <translation>Bài được duyệt tự vào Hộp gửi.</translation>
    </message>
    <message>
        <source>The file is not a receipt of a portal, or only a part of one.</source>
        <translation>Tệp này không phải biên nhận của cổng, hoặc chỉ là một phần.</translation>
    </message>
    <message>
        <source>Choose the file the portal&apos;s people wrote (.biennhan), or ask them for it again.</source>
        <translation>Hãy chọn tệp do cổng ghi ra (.biennhan), hoặc xin lại tệp đó.</translation>
    </message>
    <message>
        <source>This receipt is not about a package of this workspace; it belongs to another unit or another desk.</source>
        <translation>Biên nhận này không phải của gói nào trong kho này; nó thuộc đơn vị khác hoặc máy khác.</translation>
    </message>
    <message>
        <source>Give it to whoever carried that package.</source>
        <translation>Hãy chuyển cho người đã mang gói ấy.</translation>
    </message>
    <message>
        <source>This file is larger than any package this portal takes (%1).</source>
        <translation>Tệp lớn hơn mức gói mà cổng này nhận (%1).</translation>
    </message>
    <message>
        <source>Ask the desk to make the photos smaller, or allow more with --max-package-size.</source>
        <translation>Đề nghị đơn vị giảm cỡ ảnh, hoặc nâng mức bằng --max-package-size.</translation>
    </message>
    <message>
        <source>This file is no package sealed to a portal, or only a part of one (%1).</source>
        <translation>Tệp này không phải gói niêm phong gửi cổng, hoặc chỉ là một phần (%1).</translation>
    </message>
    <message>
        <source>This file was sealed to somebody else, not to this portal (%1).</source>
        <translation>Tệp này niêm phong cho nơi khác, không phải cho cổng này (%1).</translation>
    </message>
    <message>
        <source>Give the desk this portal&apos;s certificate (bantin-portal certificate), and let it copy the package anew.</source>
        <translation>Hãy cấp cho đơn vị chứng thư của cổng này (bantin-portal certificate) và đề nghị xuất lại gói.</translation>
    </message>
    <message>
        <source>This file was changed or damaged on its way (%1).</source>
        <translation>Tệp đã bị sửa hoặc hỏng trên đường đi (%1).</translation>
    </message>
    <message>
        <source>There is no package in this folder (%1).</source>
        <translation>Trong thư mục này không có gói nào (%1).</translation>
    </message>
    <message>
        <source>Name the files, or the folder in which the *.bantin files are.</source>
        <translation>Hãy ghi tên tệp, hoặc thư mục chứa các tệp *.bantin.</translation>
    </message>
    <message>
        <source>No portal has begun in this folder (%1).</source>
        <translation>Thư mục này chưa có cổng nào (%1).</translation>
    </message>
    <message>
        <source>Name the folder that the portal serves with --root.</source>
        <translation>Hãy ghi thư mục của cổng bằng --root.</translation>
    </message>
    <message>
        <source>The address under which readers find the site is not known.</source>
        <translation>Chưa biết địa chỉ mà bạn đọc dùng để vào trang.</translation>
    </message>
    <message>
        <source>Name it with --url, or let the portal serve once before.</source>
        <translation>Hãy ghi bằng --url, hoặc cho cổng chạy một lần trước.</translation>
    </message>
    <message>
        <source>The receipt could not be written (%1).</source>
        <translation>Không ghi được biên nhận (%1).</translation>
    </message>
    <message>
        <source>The portal has decided and keeps the receipt.</source>
        <translation>Cổng đã quyết định và vẫn giữ biên nhận.</translation>
    </message>
    <message>
        <source>Import the same file again with --receipts and a folder that can be written.</source>
        <translation>Hãy nhập lại tệp đó với --receipts và một thư mục ghi được.</translation>
    </message>
    <message>
        <source>was known already</source>
        <translation>đã biết từ trước</translation>
    </message>
    <message>
        <source>A signed step of a question does not hold or is missing (%1).</source>
        <translation>Một bước xử lý câu hỏi đã ký không đúng hoặc bị thiếu (%1).</translation>
    </message>
    <message>
        <source>%1: other steps were taken with its question here; those here stay.</source>
        <translation>%1: câu hỏi này đã được xử lý ở đây theo các bước khác; các bước ở đây được giữ nguyên.</translation>
    </message>
    <message>
        <source>%1: what was given in private stayed here, because not everybody concerned may read it.</source>
        <translation>%1: dữ liệu riêng ở lại máy này, vì không phải mọi người gửi và nhận đều được phép đọc.</translation>
    </message>
    <message>
        <source>A portal or an import already uses this folder (%1).</source>
        <translation>Đã có một cổng hoặc một lần nhập (import) đang dùng thư mục này (%1).</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start again; portals that serve one folder together need --shared, each of them, and the same --url.</source>
        <translation>Hãy chờ nó kết thúc rồi khởi động lại; nếu nhiều cổng cùng phục vụ một thư mục thì mỗi cổng phải có --shared và cùng một --url.</translation>
    </message>
    <message>
        <source>A record of the portal cannot be read (%1); lists and answers leave out what it holds.</source>
        <translation>Không đọc được một bản ghi của cổng (%1); các danh sách và câu trả lời của cổng bỏ qua nội dung của bản ghi đó.</translation>
    </message>
    <message>
        <source>Put this file back from a backup of the portal&apos;s folder, and check the disk.</source>
        <translation>Hãy khôi phục tệp này từ bản sao lưu thư mục của cổng và kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>%1 sealed articles for a file to another computer.</source>
        <translation>%1 đã niêm phong bài để ghi thành tệp cho máy khác.</translation>
    </message>
    <message>
        <source>No such hand-over was sealed at this desk.</source>
        <translation>Máy này chưa từng niêm phong bàn giao như vậy.</translation>
    </message>
    <message>
        <source>Hand over the articles again.</source>
        <translation>Hãy bàn giao lại các bài này.</translation>
    </message>
    <message>
        <source>The file %1 is whole and can be used, but this desk could not note that it was handed over.</source>
        <translation>Tệp %1 đầy đủ và dùng được, nhưng máy này chưa ghi nhận được là đã bàn giao.</translation>
    </message>
    <message>
        <source>This hand-over can no longer be declined: it is being fetched, was taken over, or is over.</source>
        <translation>Không từ chối được bàn giao này nữa: đang nhận về, đã nhận, hoặc đã xong.</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>MINUTES OF A TRANSFER OF WORK AND ACCOUNT</source>
        <translation>BIÊN BẢN CHUYỂN GIAO CÔNG VIỆC VÀ TÀI KHOẢN</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Thời gian: %1</translation>
    </message>
    <message>
        <source>Leaves: %1</source>
        <translation>Bên giao: %1</translation>
    </message>
    <message>
        <source>Takes over: %1</source>
        <translation>Bên nhận: %1</translation>
    </message>
    <message>
        <source>Administrator: %1</source>
        <translation>Quản trị: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Lý do: %1</translation>
    </message>
    <message>
        <source>Open work transferred: %1</source>
        <translation>Số bài đang dở được chuyển giao: %1</translation>
    </message>
</context>
<context>
    <name>PaperText</name>
    <message>
        <source>Notes</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Attached: %1 (%2, %3)</source>
        <translation>Tệp kèm: %1 (%2, %3)</translation>
    </message>
</context>
<context>
    <name>PrintedArticle</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1/%2</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>What was done</source>
        <translation>Kết quả công việc</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Articles begun</source>
        <translation>Bài bắt đầu soạn</translation>
    </message>
    <message>
        <source>Submitted for editing</source>
        <translation>Gửi biên tập</translation>
    </message>
    <message>
        <source>Edited and forwarded for approval</source>
        <translation>Biên tập xong, trình duyệt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Not published, by decision</source>
        <translation>Quyết định không đăng</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Published by the portal</source>
        <translation>Cổng đã đăng</translation>
    </message>
    <message>
        <source>Published within their time limit</source>
        <translation>Đăng đúng hạn</translation>
    </message>
    <message>
        <source>Published late</source>
        <translation>Đăng quá hạn</translation>
    </message>
    <message>
        <source>Corrections ordered</source>
        <translation>Quyết định đính chính</translation>
    </message>
    <message>
        <source>Taken down by decision</source>
        <translation>Quyết định gỡ</translation>
    </message>
    <message>
        <source>Answers to questions published</source>
        <translation>Câu trả lời hỏi đáp đã đăng</translation>
    </message>
    <message>
        <source>of these within their time limit</source>
        <translation>trong đó đúng hạn</translation>
    </message>
    <message>
        <source>Published, by category</source>
        <translation>Tin, bài đã đăng theo chuyên mục</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Articles begun in the period, as they stand now</source>
        <translation>Bài bắt đầu soạn trong kỳ, theo trạng thái hiện nay</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Số mục</translation>
    </message>
    <message>
        <source>of these closed</source>
        <translation>trong đó đã kết thúc</translation>
    </message>
    <message>
        <source>Royalties</source>
        <translation>Nhuận bút, thù lao</translation>
    </message>
    <message>
        <source>Sheets of the period</source>
        <translation>Các bảng trong kỳ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Đã lập</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Đã quyết định</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã chi trả</translation>
    </message>
    <message>
        <source>Report on the work of the editorial board</source>
        <translation>BÁO CÁO HOẠT ĐỘNG CỦA BAN BIÊN TẬP</translation>
    </message>
    <message>
        <source>Counted by Bàn Tin from the signed decisions, the portal&apos;s receipts and the registers of this workspace.</source>
        <translation>Số liệu do Bàn Tin tổng hợp từ các quyết định đã ký, biên nhận của Cổng và sổ theo dõi trong kho làm việc này.</translation>
    </message>
    <message>
        <source>Drawn up by</source>
        <translation>Người lập</translation>
    </message>
    <message>
        <source>Head of the editorial board</source>
        <translation>Trưởng Ban biên tập</translation>
    </message>
</context>
<context>
    <name>SendingLimit</name>
    <message>
        <source>Limit…</source>
        <translation>Giới hạn…</translation>
    </message>
    <message>
        <source>Limit: working hours %1</source>
        <translation>Giới hạn: giờ làm việc %1</translation>
    </message>
    <message>
        <source>Limit: by timetable</source>
        <translation>Giới hạn: theo lịch</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>holds</source>
        <translation>đúng</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>không đúng</translation>
    </message>
    <message>
        <source>Warning %1 stands: “%2”</source>
        <translation>Giữ nguyên cảnh báo %1: “%2”</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>Đã xác nhận: %1</translation>
    </message>
    <message>
        <source>Not to be seen before %1</source>
        <translation>Hẹn đăng từ %1</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
    <message>
        <source>Words signed with it</source>
        <translation>Nội dung ký kèm</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Versions of the text</source>
        <translation>Các bản của bài</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Chốt lúc</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Người viết</translation>
    </message>
    <message>
        <source>Digest that was signed (SHA-512)</source>
        <translation>Mã băm đã ký (SHA-512)</translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation>Dữ liệu lưu</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Gỡ bài</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Đăng bài</translation>
    </message>
    <message>
        <source>Sent to the portal</source>
        <translation>Gửi lên cổng</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Gói</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Digest of the package (SHA-512)</source>
        <translation>Mã băm của gói (SHA-512)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Biên nhận</translation>
    </message>
    <message>
        <source>COURSE OF AN ARTICLE</source>
        <translation>PHIẾU THEO DÕI BÀI</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Trạng thái: %1</translation>
    </message>
    <message>
        <source>Number of the article: %1</source>
        <translation>Mã bài: %1</translation>
    </message>
    <message>
        <source>Regulation: %1</source>
        <translation>Quy chế: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Địa chỉ: %1</translation>
    </message>
    <message>
        <source>Result of the verification</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Every signature, text and receipt on this sheet holds.</source>
        <translation>Mọi chữ ký, bản bài và biên nhận trong phiếu đều đúng.</translation>
    </message>
    <message>
        <source>Not everything holds: see the entries marked ✘.</source>
        <translation>Có mục không đúng: xem các dòng có dấu ✘.</translation>
    </message>
    <message>
        <source>Code to compare with another print: %1</source>
        <translation>Mã đối chiếu với bản in khác: %1</translation>
    </message>
    <message>
        <source>Made at %1 by %2</source>
        <translation>Lập lúc %1, người lập: %2</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AboutCard</name>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Bàn Tin %1, free software under the GNU General Public License, version 3 or later.</source>
        <translation>Bàn Tin %1, phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 hoặc mới hơn.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Thêm tài khoản…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>%1 can now open this workspace.</source>
        <translation>%1 đã mở được kho này.</translation>
    </message>
    <message>
        <source>Close and transfer the work…</source>
        <translation>Đóng và chuyển giao công việc…</translation>
    </message>
    <message>
        <source>Minutes…</source>
        <translation>Biên bản…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Everybody has a passphrase and a signing key of their own. An account is never deleted: the work of who leaves is transferred, and what was signed stays valid.</source>
        <translation>Mỗi người có mật khẩu và khoá ký riêng. Tài khoản không bao giờ bị xoá: người thôi việc thì chuyển giao công việc, những gì đã ký vẫn có giá trị.</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>đã đóng %1</translation>
    </message>
    <message>
        <source>active</source>
        <translation>đang hoạt động</translation>
    </message>
    <message>
        <source>The account %1 is closed and the minutes are signed. If a computer or stick with a copy of the workspace went along, give the workspace a new key.</source>
        <translation>Đã đóng tài khoản %1 và ký biên bản. Nếu có máy tính hoặc USB chứa bản sao của kho đi theo, hãy đổi khoá của kho làm việc.</translation>
    </message>
    <message>
        <source>Roles and field of work…</source>
        <translation>Vai trò, lĩnh vực…</translation>
    </message>
    <message>
        <source>What %1 may do is signed anew.</source>
        <translation>Quyền của %1 đã được ký lại.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ActionBar</name>
    <message>
        <source>Return…</source>
        <translation>Trả lại…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Không đăng…</translation>
    </message>
    <message>
        <source>The next step (Ctrl+Return)</source>
        <translation>Bước tiếp theo (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Đính chính…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Gỡ bài…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AddAccountDialog</name>
    <message>
        <source>First passphrase</source>
        <translation>Mật khẩu ban đầu</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Thêm tài khoản</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Tài khoản mới</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AdministratorPage</name>
    <message>
        <source>For example: Administrator</source>
        <translation>Ví dụ: Quản trị</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>The administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>The first account. It adds the others and keeps the unit&apos;s certificate authority.</source>
        <translation>Tài khoản đầu tiên. Tài khoản này thêm những người khác và giữ khoá chứng thực của đơn vị.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AdmitDialog</name>
    <message>
        <source>&amp;Let them in</source>
        <translation>Ch&amp;o dùng máy này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Let a colleague use this computer too</source>
        <translation>Cho đồng nghiệp dùng chung máy này</translation>
    </message>
    <message>
        <source>They made the invitation at the computer they work at, and type their own passphrase here. From then on they unlock this workspace with it.</source>
        <translation>Đồng nghiệp tạo thư mời ở máy của mình và tự gõ mật khẩu của mình vào đây. Từ đó họ mở kho này bằng mật khẩu ấy.</translation>
    </message>
    <message>
        <source>Making the key from the passphrase…</source>
        <translation>Đang tạo khoá từ mật khẩu…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AgendaNotifier</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n việc quá hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n việc đến hạn hôm nay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly arrived</source>
        <translation>
            <numerusform>%n việc mới đến</numerusform>
        </translation>
    </message>
    <message>
        <source>soonest deadline %1</source>
        <translation>hạn gần nhất %1</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) wait for you</source>
        <translation>
            <numerusform>Có %n việc chờ bạn xử lý</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bantin::ui::ArchiveCard</name>
    <message>
        <source>Archive</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>bất kỳ</translation>
    </message>
    <message>
        <source>Export to another disk…</source>
        <translation>Xuất sang ổ đĩa khác…</translation>
    </message>
    <message>
        <source>Check an archive…</source>
        <translation>Kiểm tra hồ sơ lưu trữ…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Every revision, draft, picture, decision, package and receipt, sealed: only a passphrase of this unit or its recovery key opens the archive. It is read back before it counts as made.</source>
        <translation>Gồm mọi phiên bản, bản thảo, ảnh, quyết định, gói và biên nhận, đã niêm phong: chỉ mật khẩu hoặc khoá khôi phục của đơn vị mới mở được. Hồ sơ được đọc lại để kiểm tra rồi mới coi là xong.</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>năm nay</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>năm trước</translation>
    </message>
    <message>
        <source>chosen days</source>
        <translation>chọn ngày</translation>
    </message>
    <message>
        <source>Articles changed</source>
        <translation>Bài sửa đổi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>%1 of %2 articles</source>
        <translation>%1/%2 bài</translation>
    </message>
    <message>
        <source>Reading the archive back</source>
        <translation>Đang đọc lại để kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) archived in %1, read back and found whole: %2.</source>
        <translation>
            <numerusform>Đã lưu trữ %n bài vào %1, đọc lại thấy nguyên vẹn: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive in %1 is whole.</source>
        <translation>Hồ sơ lưu trữ tại %1 còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>For these roles to export: %1.</source>
        <translation>Chỉ các vai trò sau được xuất: %1.</translation>
    </message>
    <message>
        <source>Where the archive goes</source>
        <translation>Nơi đặt hồ sơ lưu trữ</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
    <message>
        <source>The archive to check</source>
        <translation>Hồ sơ lưu trữ cần kiểm tra</translation>
    </message>
    <message>
        <source>Checking the archive</source>
        <translation>Đang kiểm tra hồ sơ lưu trữ</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>bất kỳ lúc nào</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ArticleDelegate</name>
    <message>
        <source>approval void · %1</source>
        <translation>phê duyệt mất hiệu lực · %1</translation>
    </message>
    <message>
        <source>two versions · %1</source>
        <translation>hai bản · %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ArticleEditor</name>
    <message>
        <source>Article text</source>
        <translation>Nội dung bài</translation>
    </message>
    <message>
        <source>Write the article here, or import a Word file.</source>
        <translation>Viết bài ở đây, hoặc nhập tệp Word.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ArticleListModel</name>
    <message>
        <source>another desk has its own version</source>
        <translation>bàn khác có bản riêng</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation>Danh sách bài</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Search without tone marks: “duong lien thon”…</source>
        <translation>Tìm không cần dấu: “duong lien thon”…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Bài mới</translation>
    </message>
    <message>
        <source>New article (Ctrl+N)</source>
        <translation>Bài mới (Ctrl+N)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message numerus="yes">
        <source>Found: %n article(s)</source>
        <translation>
            <numerusform>Tìm thấy %n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here. Write a new article, or drop Word files here.</source>
        <translation>Chưa có gì ở đây. Viết bài mới, hoặc thả tệp Word vào đây.</translation>
    </message>
    <message>
        <source>No article has all of these words.</source>
        <translation>Không có bài nào chứa đủ các từ này.</translation>
    </message>
    <message numerus="yes">
        <source>Found: more than %n article(s)</source>
        <translation>
            <numerusform>Tìm thấy: hơn %n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>No article here passes the filters.</source>
        <translation>Không có bài nào ở đây thoả điều kiện lọc.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Thùng rác trống.</translation>
    </message>
    <message>
        <source>Move to the trash…</source>
        <translation>Chuyển vào thùng rác…</translation>
    </message>
    <message>
        <source>Import documents (Ctrl+O); you can also drop them here</source>
        <translation>Nhập tài liệu (Ctrl+O); cũng có thể kéo thả vào đây</translation>
    </message>
    <message>
        <source>Hand over to another computer…</source>
        <translation>Bàn giao bài cho máy khác…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ArticlePane</name>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Lead paragraph</source>
        <translation>Sapo</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AuditCard</name>
    <message>
        <source>between %1 and %2</source>
        <translation>trong khoảng từ %1 đến %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>sau %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>trước %1</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Kiểm tra nhật ký</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Dừng kiểm tra</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất ra tệp…</translation>
    </message>
    <message>
        <source>Checking the log</source>
        <translation>Đang kiểm tra nhật ký</translation>
    </message>
    <message>
        <source>Who did what and when. Nobody can change or delete an entry, not even the administrator; each one seals those before it.</source>
        <translation>Ai đã làm gì, vào lúc nào. Không ai sửa hay xoá được, kể cả quản trị; mỗi dòng niêm phong các dòng trước nó.</translation>
    </message>
    <message>
        <source>The log is intact.</source>
        <translation>Nhật ký còn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Checked: %1 entries, %2 checkpoints, %3 revisions, %4 decisions.</source>
        <translation>Đã kiểm tra: %1 dòng nhật ký, %2 dấu chốt, %3 phiên bản, %4 quyết định.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n điểm khác</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote is still here. Keep the folder as it is, export the log and tell the head of the board.</source>
        <translation>Bài vở của bạn vẫn còn đây. Hãy giữ nguyên thư mục kho, xuất nhật ký ra tệp và báo Trưởng Ban biên tập.</translation>
    </message>
    <message>
        <source>Something was changed without the program.</source>
        <translation>Có thứ đã bị thay đổi ngoài chương trình.</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Xuất nhật ký</translation>
    </message>
    <message>
        <source>Audit logs (*.json)</source>
        <translation>Tệp nhật ký (*.json)</translation>
    </message>
    <message>
        <source>The audit log is in %1. It names people, but holds no title and no text.</source>
        <translation>Nhật ký đã được lưu tại %1. Tệp có tên người nhưng không chứa tiêu đề hay nội dung bài.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AuditFilters</name>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>mọi người</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>mọi loại</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>bất kỳ</translation>
    </message>
    <message>
        <source>Only about “%1”; press to see everything again</source>
        <translation>Chỉ xem “%1”; bấm để xem lại tất cả</translation>
    </message>
</context>
<context>
    <name>bantin::ui::AuditList</name>
    <message>
        <source>Show older entries</source>
        <translation>Xem các dòng cũ hơn</translation>
    </message>
    <message>
        <source>Only about this</source>
        <translation>Chỉ xem mục này</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>Các dòng nhật ký</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Việc đã xảy ra</translation>
    </message>
    <message>
        <source>Shows only the entries about the article or account of the chosen one.</source>
        <translation>Chỉ hiện các dòng về cùng bài hoặc tài khoản với dòng đang chọn.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Dòng số %1</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>Không có dòng nào.</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 trong tổng số %2 dòng</translation>
    </message>
</context>
<context>
    <name>bantin::ui::BackupCard</name>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>This folder is on the disk of the workspace itself: what breaks or steals the one takes the other along.</source>
        <translation>Thư mục này nằm cùng ổ đĩa với kho làm việc: ổ hỏng hoặc mất máy thì mất cả hai.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Prove that the newest opens</source>
        <translation>Kiểm tra mở thử bản mới nhất</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>A backup is encrypted like the workspace. It opens on any computer with a passphrase of this workspace or with its recovery key.</source>
        <translation>Bản sao lưu được mã hoá như kho làm việc. Có thể mở trên máy bất kỳ bằng mật khẩu của một tài khoản trong kho hoặc bằng khoá khôi phục.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Thư mục sao lưu</translation>
    </message>
    <message>
        <source>Folder or USB stick</source>
        <translation>Thư mục hoặc USB</translation>
    </message>
    <message>
        <source>Days between backups</source>
        <translation>Số ngày giữa hai lần sao lưu</translation>
    </message>
    <message>
        <source> days</source>
        <translation> ngày</translation>
    </message>
    <message>
        <source>At least every</source>
        <translation>Chu kỳ tối đa</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Lần sao lưu gần nhất</translation>
    </message>
    <message>
        <source>Next backup</source>
        <translation>Lần sao lưu tới</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Lần kiểm tra gần nhất</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Tiến độ sao lưu</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Các bản sao lưu</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Số bài</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Chưa chọn thư mục</translation>
    </message>
    <message>
        <source>%1 (not connected now)</source>
        <translation>%1 (hiện chưa kết nối)</translation>
    </message>
    <message>
        <source>proven to open, %1</source>
        <translation>đã mở thử, %1</translation>
    </message>
    <message>
        <source>verified when made</source>
        <translation>đã kiểm tra khi ghi</translation>
    </message>
    <message>
        <source>The backup was written and read back whole; %1 were new.</source>
        <translation>Đã ghi bản sao lưu và đọc lại nguyên vẹn; phần mới ghi: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The backup of %1 opens and is whole: %n article(s) with all decisions, pictures and packages were read.</source>
        <translation>
            <numerusform>Bản sao lưu %1 mở được và nguyên vẹn: đã đọc hết %n bài cùng toàn bộ quyết định, ảnh và gói.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for backups</source>
        <translation>Chọn thư mục sao lưu</translation>
    </message>
</context>
<context>
    <name>bantin::ui::BackupReminder</name>
    <message>
        <source>Choose a folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
</context>
<context>
    <name>bantin::ui::BackupWords</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>%n ngày một lần</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: at least %3.</source>
        <translation>%1, %2: ít nhất %3.</translation>
    </message>
    <message>
        <source>Your unit&apos;s own setting: %1.</source>
        <translation>Đơn vị tự đặt: %1.</translation>
    </message>
    <message>
        <source>%1, %2 asks for backups and gives no number of days; your unit&apos;s own setting: %3.</source>
        <translation>%1, %2 yêu cầu sao lưu nhưng không nêu số ngày; đơn vị tự đặt: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 allows %n day(s); your unit&apos;s own, stricter setting: %3.</source>
        <translation>
            <numerusform>%1, %2 cho phép %n ngày; đơn vị tự đặt chặt hơn: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer is behind the last backup.</source>
        <translation>Đồng hồ của máy này chậm hơn thời điểm sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>Set the date and time right, then back up: until then nobody can say how old the last backup is. %1</source>
        <translation>Hãy chỉnh lại ngày giờ rồi sao lưu: đến lúc đó mới biết được bản sao lưu gần nhất đã bao lâu. %1</translation>
    </message>
    <message>
        <source>Choose a folder on another disk or a USB stick.</source>
        <translation>Hãy chọn một thư mục trên ổ đĩa khác hoặc USB.</translation>
    </message>
    <message>
        <source>Ask the administrator to choose a folder for backups.</source>
        <translation>Hãy đề nghị quản trị chọn thư mục sao lưu.</translation>
    </message>
    <message>
        <source>The disk is there: back up now.</source>
        <translation>Ổ đĩa đã kết nối: hãy sao lưu ngay.</translation>
    </message>
    <message>
        <source>Plug in the disk or USB stick; the backup then begins by itself.</source>
        <translation>Hãy cắm ổ đĩa hoặc USB; việc sao lưu sẽ tự bắt đầu.</translation>
    </message>
    <message>
        <source>The backup has been overdue since %1.</source>
        <translation>Đã quá hạn sao lưu từ %1.</translation>
    </message>
    <message>
        <source>This workspace has never been backed up.</source>
        <translation>Kho làm việc này chưa được sao lưu lần nào.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>%1 · %2, read back and found whole</source>
        <translation>%1 · %2, đã đọc lại và nguyên vẹn</translation>
    </message>
    <message>
        <source>%1, opened and read through</source>
        <translation>%1, đã mở và đọc hết</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Chưa lần nào</translation>
    </message>
    <message>
        <source>%1 · one is due: the regulation asks for tested backups</source>
        <translation>%1 · đã đến hạn: quy chế yêu cầu bản sao lưu phải được kiểm tra</translation>
    </message>
    <message>
        <source>By itself, once a folder is chosen</source>
        <translation>Tự động, sau khi chọn thư mục</translation>
    </message>
    <message>
        <source>Now: the clock of this computer is behind the last backup</source>
        <translation>Ngay bây giờ: đồng hồ máy chậm hơn lần sao lưu gần nhất</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>Quá hạn từ %1</translation>
    </message>
    <message>
        <source>By itself, at the latest %1</source>
        <translation>Tự động, chậm nhất %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bantin::ui::BatchDialog</name>
    <message>
        <source>Passphrase to sign</source>
        <translation>Mật khẩu để ký</translation>
    </message>
    <message>
        <source>Sign the approvals</source>
        <translation>Ký duyệt các bài đã chọn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Approve several articles</source>
        <translation>Duyệt nhiều bài</translation>
    </message>
    <message>
        <source>Articles awaiting approval</source>
        <translation>Các bài chờ duyệt</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Người viết</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Số chữ</translation>
    </message>
    <message>
        <source>Changes since I looked</source>
        <translation>Thay đổi từ lần tôi xem</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Each article gets a signature of its own over exactly its content. Choose only what you have read.</source>
        <translation>Mỗi bài có một chữ ký riêng trên đúng nội dung của bài. Hãy chỉ chọn bài bạn đã đọc.</translation>
    </message>
    <message>
        <source>never looked at</source>
        <translation>chưa xem lần nào</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>✔ approved and signed</source>
        <translation>✔ đã duyệt và ký</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Đang ký…</translation>
    </message>
    <message>
        <source>⚠ has warnings that need a reason: approve it by itself</source>
        <translation>⚠ còn cảnh báo phải nêu lý do: hãy duyệt riêng bài này</translation>
    </message>
</context>
<context>
    <name>bantin::ui::BoardCard</name>
    <message>
        <source>Editorial board</source>
        <translation>Ban Biên tập</translation>
    </message>
    <message>
        <source>Set down the board…</source>
        <translation>Ghi nhận Ban Biên tập…</translation>
    </message>
    <message>
        <source>Seats of the editorial board</source>
        <translation>Các vị trí trong Ban Biên tập</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Office held</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Part-time</source>
        <translation>Kiêm nhiệm</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>part-time</source>
        <translation>kiêm nhiệm</translation>
    </message>
    <message>
        <source>full-time</source>
        <translation>chuyên trách</translation>
    </message>
    <message>
        <source>The board is signed as version %1 of the list.</source>
        <translation>Ban Biên tập đã được ký trong phiên bản %1 của danh sách.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::BoardDialog</name>
    <message>
        <source>Sign and save</source>
        <translation>Ký và lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Editorial board</source>
        <translation>Ban Biên tập</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Seats of the editorial board</source>
        <translation>Các vị trí trong Ban Biên tập</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức danh</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Office held</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Part-time</source>
        <translation>Kiêm nhiệm</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Number of the founding decision</source>
        <translation>Số quyết định thành lập</translation>
    </message>
    <message>
        <source>Its date</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Set up by</source>
        <translation>Người thành lập</translation>
    </message>
    <message>
        <source>Standing body</source>
        <translation>Cơ quan thường trực</translation>
    </message>
    <message>
        <source>Add a seat</source>
        <translation>Thêm vị trí</translation>
    </message>
    <message>
        <source>Remove the seat</source>
        <translation>Bỏ vị trí</translation>
    </message>
    <message>
        <source>Leave empty what is not known. Every version is signed and kept.</source>
        <translation>Để trống nếu chưa rõ. Mọi phiên bản đều được ký và lưu lại.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>part-time</source>
        <translation>kiêm nhiệm</translation>
    </message>
    <message>
        <source>Signing the list of the board…</source>
        <translation>Đang ký danh sách Ban Biên tập…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::BoundFacts</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n chữ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and file(s)</source>
        <translation>
            <numerusform>%n ảnh và tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>✔ no check is open</source>
        <translation>✔ không còn điểm kiểm tra nào chưa đạt</translation>
    </message>
    <message numerus="yes">
        <source>! %n check(s) open</source>
        <translation>
            <numerusform>! %n điểm kiểm tra chưa đạt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bantin::ui::CalendarCard</name>
    <message>
        <source>Working days</source>
        <translation>Ngày làm việc</translation>
    </message>
    <message>
        <source>The unit works on Saturdays</source>
        <translation>Đơn vị làm việc ngày thứ Bảy</translation>
    </message>
    <message>
        <source>Add a day…</source>
        <translation>Thêm ngày…</translation>
    </message>
    <message>
        <source>Remove the unit&apos;s day</source>
        <translation>Bỏ ngày do đơn vị đặt</translation>
    </message>
    <message>
        <source>Days that are not what their weekday says</source>
        <translation>Những ngày khác với thứ trong tuần</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Là ngày</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Deadlines are counted with these days. What the unit adds goes before what was announced, and that before what is computed from the law; provisional days may still change.</source>
        <translation>Thời hạn được tính theo các ngày này. Ngày do đơn vị đặt được ưu tiên hơn ngày đã công bố, ngày đã công bố được ưu tiên hơn ngày tính theo luật; ngày tạm tính còn có thể thay đổi.</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1 (thay cho %2)</translation>
    </message>
    <message>
        <source>of the unit</source>
        <translation>do đơn vị đặt</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>tạm tính</translation>
    </message>
    <message>
        <source>The unit&apos;s calendar is saved; deadlines are counted with it.</source>
        <translation>Đã lưu lịch của đơn vị; thời hạn được tính lại theo lịch này.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::CalendarDayDialog</name>
    <message>
        <source>Not announced yet (provisional)</source>
        <translation>Chưa có thông báo chính thức (tạm tính)</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>Thêm ngày</translation>
    </message>
    <message>
        <source>A day of the unit</source>
        <translation>Ngày do đơn vị đặt</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Nghỉ lễ, tết</translation>
    </message>
    <message>
        <source>Off, made up for a holiday on a weekly rest day</source>
        <translation>Nghỉ bù ngày lễ trùng ngày nghỉ hằng tuần</translation>
    </message>
    <message>
        <source>Off, worked on another day instead</source>
        <translation>Nghỉ hoán đổi, làm bù ngày khác</translation>
    </message>
    <message>
        <source>Worked on a day of rest</source>
        <translation>Làm việc vào ngày nghỉ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Là ngày</translation>
    </message>
    <message>
        <source>Name, such as “Off for the commune&apos;s festival”</source>
        <translation>Tên, ví dụ “Nghỉ lễ hội của xã”</translation>
    </message>
    <message>
        <source>Source, such as the number of the notice</source>
        <translation>Nguồn, ví dụ số thông báo</translation>
    </message>
    <message>
        <source>In place of (may be left empty)</source>
        <translation>Thay cho ngày (có thể để trống)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::CarryDialog</name>
    <message>
        <source>Copy to the stick</source>
        <translation>Chép ra USB</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Export to USB</source>
        <translation>Xuất ra USB</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Chọn…</translation>
    </message>
    <message>
        <source>&amp;Packages for the portal</source>
        <translation>&amp;Gói gửi cổng</translation>
    </message>
    <message>
        <source>&amp;Folder on the stick</source>
        <translation>&amp;Thư mục trên USB</translation>
    </message>
    <message>
        <source>Each package becomes a file that only this portal can open: %1, fingerprint %2. They stay in the outbox: when the line returns they may be sent as well, and the portal publishes once.</source>
        <translation>Mỗi gói thành một tệp chỉ cổng này mở được: %1, dấu vân tay %2. Gói vẫn ở trong Hộp gửi: khi có mạng lại vẫn gửi được, cổng chỉ đăng một lần.</translation>
    </message>
    <message>
        <source>on a stick since %1</source>
        <translation>đã chép ra USB %1</translation>
    </message>
    <message>
        <source>Folder on the stick</source>
        <translation>Thư mục trên USB</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) chosen, about %1</source>
        <translation>
            <numerusform>Đã chọn %n gói, khoảng %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) chosen</source>
        <translation>
            <numerusform>Đã chọn %n gói</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealing, writing and reading back… Do not pull out the stick.</source>
        <translation>Đang niêm phong, ghi và đọc lại… Đừng rút USB.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ChangePassphraseDialog</name>
    <message>
        <source>Your passphrase until now</source>
        <translation>Mật khẩu hiện nay của bạn</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Your passphrase is older than the regulation allows (%1)</source>
        <translation>Mật khẩu của bạn đã quá hạn theo quy chế (%1)</translation>
    </message>
    <message>
        <source>Change it and go on where you were. Nothing is lost if you do it later: you can read, write and back up, but sign nothing until then.</source>
        <translation>Hãy đổi mật khẩu rồi làm tiếp ngay tại chỗ đang dở. Để sau cũng không mất gì: bạn vẫn đọc, viết và sao lưu được, chỉ chưa ký được cho đến khi đổi.</translation>
    </message>
    <message>
        <source>Your articles, signatures and what this computer remembers stay as they are.</source>
        <translation>Bài viết, chữ ký và những gì máy này ghi nhớ vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Making the new key from the passphrase…</source>
        <translation>Đang tạo khoá mới từ mật khẩu…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ChangeRegulationDialog</name>
    <message>
        <source>Sign the change</source>
        <translation>Ký thay đổi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Follow another regulation</source>
        <translation>Áp dụng quy chế khác</translation>
    </message>
    <message>
        <source>Regulation to follow from now on</source>
        <translation>Quy chế áp dụng từ lúc này</translation>
    </message>
    <message>
        <source>Number of the paper that orders it</source>
        <translation>Số văn bản quyết định</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>What is approved keeps the regulation it was approved under. Drafts, and what is being reviewed, are checked under the new one. Fields of work must be given anew where categories differ. The workspace locks; unlock it to go on.</source>
        <translation>Bài đã duyệt giữ quy chế khi duyệt. Bản thảo và bài đang biên tập được kiểm tra theo quy chế mới. Nếu chuyên mục khác nhau, cần giao lại lĩnh vực phụ trách. Kho làm việc sẽ được khóa; mở khóa để tiếp tục.</translation>
    </message>
    <message>
        <source>Signing the change…</source>
        <translation>Đang ký thay đổi…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ChangesHtml</name>
    <message>
        <source>Moved away from here:</source>
        <translation>Đã chuyển khỏi đây:</translation>
    </message>
    <message>
        <source>Moved here:</source>
        <translation>Đã chuyển đến đây:</translation>
    </message>
    <message>
        <source>Another kind of paragraph, list or table:</source>
        <translation>Đổi loại đoạn, danh sách hoặc bảng:</translation>
    </message>
    <message>
        <source>decorative</source>
        <translation>chỉ để trang trí</translation>
    </message>
    <message>
        <source>Alternative text: %1</source>
        <translation>Chữ thay thế: %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Picture taken out</source>
        <translation>Ảnh đã bỏ</translation>
    </message>
    <message>
        <source>New picture</source>
        <translation>Ảnh mới</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ChangesPane</name>
    <message>
        <source>Previous (K)</source>
        <translation>Trước (K)</translation>
    </message>
    <message>
        <source>Next (J)</source>
        <translation>Kế tiếp (J)</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>So sánh với</translation>
    </message>
    <message>
        <source>The changes in words</source>
        <translation>Các thay đổi bằng lời</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Thay đổi từ</translation>
    </message>
    <message>
        <source>I last looked, %1</source>
        <translation>lần tôi xem gần nhất, %1</translation>
    </message>
    <message>
        <source>I last decided, revision %1, %2</source>
        <translation>lần tôi quyết định gần nhất, phiên bản %1, %2</translation>
    </message>
    <message>
        <source>it was last approved, revision %1, %2</source>
        <translation>lần được duyệt gần nhất, phiên bản %1, %2</translation>
    </message>
    <message>
        <source>revision %1, %2</source>
        <translation>phiên bản %1, %2</translation>
    </message>
    <message>
        <source>the version of %1</source>
        <translation>bản lưu lúc %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Đang so sánh…</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <translation>Thêm “%1”</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <translation>Bỏ “%1”</translation>
    </message>
    <message>
        <source>Other formatting or spacing: “%1”</source>
        <translation>Đổi định dạng hoặc khoảng cách: “%1”</translation>
    </message>
    <message>
        <source>Moved away: “%1”</source>
        <translation>Chuyển đi chỗ khác: “%1”</translation>
    </message>
    <message>
        <source>Moved here: “%1”</source>
        <translation>Chuyển đến đây: “%1”</translation>
    </message>
    <message>
        <source>Picture taken out: “%1”</source>
        <translation>Bỏ ảnh: “%1”</translation>
    </message>
    <message>
        <source>New picture: “%1”</source>
        <translation>Thêm ảnh: “%1”</translation>
    </message>
    <message>
        <source>Picture changed: “%1”, now “%2”</source>
        <translation>Đổi ảnh: “%1”, nay là “%2”</translation>
    </message>
    <message>
        <source>Another kind of paragraph, list or table</source>
        <translation>Đổi loại đoạn, danh sách hoặc bảng</translation>
    </message>
    <message>
        <source>Removed “%1”, added “%2”</source>
        <translation>Bỏ “%1”, thêm “%2”</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Không có thay đổi.</translation>
    </message>
    <message>
        <source>Change %1 of %2 · J next · K previous</source>
        <translation>Thay đổi %1 / %2 · J kế tiếp · K trước</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ChangesView</name>
    <message>
        <source>The text with what changed in it</source>
        <translation>Bài viết kèm các thay đổi</translation>
    </message>
</context>
<context>
    <name>bantin::ui::CheckCard</name>
    <message>
        <source>State of the workspace</source>
        <translation>Tình trạng kho làm việc</translation>
    </message>
    <message>
        <source>Check everything now</source>
        <translation>Kiểm tra toàn bộ ngay</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Lock and repair…</source>
        <translation>Khoá và sửa…</translation>
    </message>
    <message>
        <source>What is damaged</source>
        <translation>Những gì bị hỏng</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Tiến độ kiểm tra</translation>
    </message>
    <message>
        <source>Reads every text, picture and package here and compares it with what was written. Work can go on meanwhile. After the program or the computer ended without closing the workspace, the texts are checked by themselves.</source>
        <translation>Đọc lại mọi văn bản, ảnh và gói ở đây rồi đối chiếu với những gì đã ghi; trong lúc đó vẫn làm việc được. Sau khi chương trình hoặc máy tính tắt mà chưa đóng kho làm việc, các văn bản được tự động kiểm tra.</translation>
    </message>
    <message>
        <source>Checked at %1. %2</source>
        <translation>Đã kiểm tra lúc %1. %2</translation>
    </message>
    <message>
        <source>Not checked since it was opened.</source>
        <translation>Chưa kiểm tra từ khi mở.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ChoiceBox</name>
    <message>
        <source>Only this desk changed this place.</source>
        <translation>Chỉ bàn này sửa chỗ này.</translation>
    </message>
    <message>
        <source>Only the other desk changed this place.</source>
        <translation>Chỉ bàn kia sửa chỗ này.</translation>
    </message>
    <message>
        <source>Both changed it, in different words: the changes go together.</source>
        <translation>Cả hai máy cùng sửa, ở những chữ khác nhau: ghép được cả hai.</translation>
    </message>
    <message>
        <source>Both changed this place: choose what is right.</source>
        <translation>Cả hai máy cùng sửa chỗ này: hãy chọn bản đúng.</translation>
    </message>
    <message>
        <source>The two versions differ here.</source>
        <translation>Hai bản khác nhau ở chỗ này.</translation>
    </message>
    <message>
        <source>&amp;1  As here: without it</source>
        <translation>&amp;1  Như bản ở đây: không có</translation>
    </message>
    <message>
        <source>&amp;1  The version here</source>
        <translation>&amp;1  Bản ở đây</translation>
    </message>
    <message>
        <source>&amp;2  As there: without it</source>
        <translation>&amp;2  Như bản kia: không có</translation>
    </message>
    <message>
        <source>&amp;2  The other version</source>
        <translation>&amp;2  Bản kia</translation>
    </message>
    <message>
        <source>&amp;3  Both changes in one</source>
        <translation>&amp;3  Ghép cả hai chỗ sửa</translation>
    </message>
    <message>
        <source>&amp;3  Both, one below the other</source>
        <translation>&amp;3  Cả hai, bản ở đây trước</translation>
    </message>
</context>
<context>
    <name>bantin::ui::CommentDialog</name>
    <message>
        <source>Comment</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Suggest other words</source>
        <translation>Đề nghị sửa chữ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>Viết thay bằng</translation>
    </message>
    <message>
        <source>Why (may be left out)</source>
        <translation>Vì sao (có thể bỏ trống)</translation>
    </message>
    <message>
        <source>What do you want to say?</source>
        <translation>Bạn muốn nói gì?</translation>
    </message>
</context>
<context>
    <name>bantin::ui::CommentsTab</name>
    <message>
        <source>Comments</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Đã xử lý</translation>
    </message>
    <message>
        <source>Suggests to leave this out</source>
        <translation>Đề nghị bỏ đoạn này</translation>
    </message>
    <message>
        <source>Suggests: “%1”</source>
        <translation>Đề nghị: “%1”</translation>
    </message>
    <message>
        <source>The words are no longer in the text as they were.</source>
        <translation>Đoạn chữ này không còn nguyên trong bài.</translation>
    </message>
    <message>
        <source>✔ Accepted by %1, %2</source>
        <translation>✔ %1 đã chấp nhận, %2</translation>
    </message>
    <message>
        <source>✘ Rejected by %1, %2</source>
        <translation>✘ %1 đã từ chối, %2</translation>
    </message>
    <message>
        <source>✔ Dealt with by %1, %2</source>
        <translation>✔ %1 đã xử lý, %2</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Trả lời…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Từ chối</translation>
    </message>
</context>
<context>
    <name>bantin::ui::CreateWorkspaceWizard</name>
    <message>
        <source>New workspace</source>
        <translation>Kho mới</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>Tạo kho</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DamageReminder</name>
    <message>
        <source>What is lost of your articles can come back from a backup.</source>
        <translation>Phần đã mất có thể được khôi phục từ bản sao lưu.</translation>
    </message>
    <message numerus="yes">
        <source>Touched: %1 and %n more.</source>
        <translation>
            <numerusform>Bị ảnh hưởng: %1 và %n bài khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>Touched: %1.</source>
        <translation>Bị ảnh hưởng: %1.</translation>
    </message>
    <message>
        <source>See and repair</source>
        <translation>Xem và sửa</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DayLine</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Choose the day (Alt+Down)</source>
        <translation>Chọn ngày (Alt+Mũi tên xuống)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DeadlineField</name>
    <message>
        <source>Set a deadline</source>
        <translation>Đặt hạn xử lý</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ hạn</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn xử lý</translation>
    </message>
    <message>
        <source>Remove the deadline</source>
        <translation>Bỏ hạn xử lý</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DecisionsTab</name>
    <message>
        <source>Nobody has signed anything yet.</source>
        <translation>Chưa có ai ký gì.</translation>
    </message>
    <message>
        <source>✔ signature valid · revision %1</source>
        <translation>✔ chữ ký hợp lệ · phiên bản %1</translation>
    </message>
    <message>
        <source>✘ signature does not hold</source>
        <translation>✘ chữ ký không đúng</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>No longer counts: the text was changed or submitted again afterwards.</source>
        <translation>Không còn tính: sau đó bài đã bị sửa hoặc được gửi lại.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>⚠ %1 stands: “%2”</source>
        <translation>⚠ %1 giữ nguyên: “%2”</translation>
    </message>
    <message>
        <source>✔ confirmed: %1</source>
        <translation>✔ đã xác nhận: %1</translation>
    </message>
    <message>
        <source>⏲ not to be seen before %1</source>
        <translation>⏲ hẹn đăng: %1</translation>
    </message>
    <message>
        <source>Readers are told the reason.</source>
        <translation>Bạn đọc được biết lý do.</translation>
    </message>
    <message>
        <source>Course of the article…</source>
        <translation>Phiếu theo dõi bài…</translation>
    </message>
    <message>
        <source>Everything that was decided, sent and answered, verified anew, to print</source>
        <translation>Mọi quyết định, lượt gửi và trả lời của cổng, được kiểm tra lại, để in</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DelegationDialog</name>
    <message>
        <source>Sign and enter</source>
        <translation>Ký và ghi nhận</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Ủy quyền</translation>
    </message>
    <message>
        <source>Who delegates</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>Who acts for them</source>
        <translation>Người được ủy quyền</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To the end of the day</source>
        <translation>Đến hết ngày</translation>
    </message>
    <message>
        <source>Powers</source>
        <translation>Thẩm quyền</translation>
    </message>
    <message>
        <source>Number of the signed paper</source>
        <translation>Số văn bản ủy quyền</translation>
    </message>
    <message>
        <source>Who delegates must hold the power by role or post. What was delegated cannot be delegated again.</source>
        <translation>Người ủy quyền phải có thẩm quyền theo vai trò hoặc chức danh. Việc được ủy quyền không được ủy quyền lại.</translation>
    </message>
    <message>
        <source>Signing the list of the board…</source>
        <translation>Đang ký danh sách Ban Biên tập…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DelegationsCard</name>
    <message>
        <source>Delegations</source>
        <translation>Ủy quyền</translation>
    </message>
    <message>
        <source>Enter a delegation…</source>
        <translation>Ghi nhận ủy quyền…</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Chấm dứt ngay</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Who delegates</source>
        <translation>Người ủy quyền</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Người được ủy quyền</translation>
    </message>
    <message>
        <source>Powers</source>
        <translation>Thẩm quyền</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>A delegation ends by itself at its date. Nobody approves their own text under one, nor that of who delegated.</source>
        <translation>Ủy quyền tự hết hiệu lực khi đến hạn. Không ai được duyệt bài của chính mình theo ủy quyền, cũng không được duyệt bài của người ủy quyền.</translation>
    </message>
    <message>
        <source>Delegation no. %1 is signed and entered.</source>
        <translation>Ủy quyền số %1 đã được ký và ghi nhận.</translation>
    </message>
    <message>
        <source>Delegation no. %1 is ended; what was decided under it stays valid.</source>
        <translation>Ủy quyền số %1 đã chấm dứt; các quyết định đã ký theo ủy quyền này vẫn có giá trị.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DeliveryCard</name>
    <message>
        <source>Open the page</source>
        <translation>Mở trang</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Thử lại ngay</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Queue it again</source>
        <translation>Xếp lại vào hàng</translation>
    </message>
    <message>
        <source>Take it out of the queue</source>
        <translation>Lấy ra khỏi hàng</translation>
    </message>
    <message>
        <source>See the portal&apos;s answer</source>
        <translation>Xem phúc đáp của cổng</translation>
    </message>
    <message>
        <source>See the receipt</source>
        <translation>Xem biên nhận</translation>
    </message>
    <message>
        <source>Check the page</source>
        <translation>Kiểm tra trang</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Dừng kiểm tra</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DeliveryWords</name>
    <message>
        <source>Withdrawal: %1</source>
        <translation>Gỡ bài: %1</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Hẹn đăng</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>Chờ mạng</translation>
    </message>
    <message>
        <source>Waiting for the portal</source>
        <translation>Chờ cổng</translation>
    </message>
    <message>
        <source>Sending %1 %</source>
        <translation>Đang gửi %1 %</translation>
    </message>
    <message>
        <source>Decided. The notice is packed when you send.</source>
        <translation>Đã quyết định. Thông báo gỡ được đóng gói khi gửi.</translation>
    </message>
    <message>
        <source>Approved. It is packed when you send.</source>
        <translation>Đã duyệt. Bài được đóng gói khi gửi.</translation>
    </message>
    <message>
        <source>Frozen package %1 · %2</source>
        <translation>Gói đóng băng %1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>đã gửi %1 trên %2</translation>
    </message>
    <message>
        <source>The portal has every byte and is verifying.</source>
        <translation>Cổng đã nhận đủ và đang kiểm tra.</translation>
    </message>
    <message>
        <source>Receipt of the portal verified ✔</source>
        <translation>Biên nhận của cổng đã kiểm ✔</translation>
    </message>
    <message>
        <source>Not sent until it is queued again. The frozen package is kept.</source>
        <translation>Không gửi cho đến khi xếp lại vào hàng. Gói đóng băng vẫn được giữ.</translation>
    </message>
    <message>
        <source>The text was changed after approval; this package is not sent.</source>
        <translation>Bài bị sửa sau khi duyệt; gói này không gửi.</translation>
    </message>
    <message>
        <source>Next attempt: %1.</source>
        <translation>Lần thử tiếp: %1.</translation>
    </message>
    <message>
        <source>The text was sent first</source>
        <translation>Nội dung đã gửi trước</translation>
    </message>
    <message>
        <source>pictures %1/%2</source>
        <translation>ảnh %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>gone on %n time(s) after a break</source>
        <translation>
            <numerusform>nối lại %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>copied to USB %1 by %2 (%3)</source>
        <translation>%2 đã chép ra USB %1 (%3)</translation>
    </message>
    <message>
        <source>fetching the page and comparing…</source>
        <translation>đang tải trang về để so…</translation>
    </message>
    <message>
        <source>the page is what was approved ✔ %1</source>
        <translation>trang khớp gói đã duyệt ✔ %1</translation>
    </message>
    <message>
        <source>checked %1: %2</source>
        <translation>đã kiểm tra %1: %2</translation>
    </message>
    <message>
        <source>not checked %1: %2</source>
        <translation>chưa kiểm tra được %1: %2</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DeskPage</name>
    <message numerus="yes">
        <source>Locking stopped the import: %n file(s) were not taken.</source>
        <translation>
            <numerusform>Việc khoá đã dừng nhập tệp: còn %n tệp chưa được nhập.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are unchanged; import them again.</source>
        <translation>Các tệp gốc không thay đổi; xin nhập lại những tệp đó.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DesktopNotice</name>
    <message>
        <source>Open Bàn Tin</source>
        <translation>Mở Bàn Tin</translation>
    </message>
    <message>
        <source>Bàn Tin</source>
        <translation>Bàn Tin</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DeviceSwitch</name>
    <message>
        <source>Show the page as on</source>
        <translation>Xem trang như trên</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Máy bàn</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Máy tính bảng</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>A sheet of A4, as readers print the page</source>
        <translation>Khổ A4, như khi bạn đọc in trang này</translation>
    </message>
    <message>
        <source>A screen %1 pixels wide</source>
        <translation>Màn hình rộng %1 điểm ảnh</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DialogFoot</name>
    <message>
        <source>Working</source>
        <translation>Đang xử lý</translation>
    </message>
</context>
<context>
    <name>bantin::ui::DutiesPane</name>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Điều khoản</translation>
    </message>
    <message>
        <source>Deal with it…</source>
        <translation>Xử lý…</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Last published</source>
        <translation>Đăng gần nhất</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Oldest waiting</source>
        <translation>Chờ lâu nhất</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>In báo cáo…</translation>
    </message>
    <message>
        <source>Numbers as a table…</source>
        <translation>Xuất số liệu…</translation>
    </message>
    <message>
        <source>Record that it was sent…</source>
        <translation>Ghi nhận đã gửi…</translation>
    </message>
    <message>
        <source>Due for the desk</source>
        <translation>Việc đến hạn của Ban biên tập</translation>
    </message>
    <message>
        <source>Categories to be kept up to date</source>
        <translation>Chuyên mục phải cập nhật</translation>
    </message>
    <message>
        <source>What the regulation asks for every day, month, half-year and year, and what is planned for this month. Where the regulation gives no day, the time it has waited is shown.</source>
        <translation>Những việc quy chế yêu cầu hằng ngày, hằng tháng, 6 tháng, hằng năm và việc trong kế hoạch tháng này. Việc nào quy chế không nêu hạn thì hiển thị thời gian đã chờ.</translation>
    </message>
    <message>
        <source>Report of a period</source>
        <translation>Báo cáo của một kỳ</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Không có việc nào đến hạn.</translation>
    </message>
    <message>
        <source>Today is a day off: %1 (%2)</source>
        <translation>Hôm nay là ngày nghỉ: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>bantin::ui::EntitlementBox</name>
    <message>
        <source>Choose roles freely</source>
        <translation>Tự chọn vai trò</translation>
    </message>
    <message>
        <source>Level of permission in the regulation</source>
        <translation>Mức quyền theo quy chế</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Field of work (none ticked: every category)</source>
        <translation>Lĩnh vực phụ trách (không chọn: mọi chuyên mục)</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ExportHandoverDialog</name>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Mở &amp;thư mục</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đón&amp;g</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Hand over articles to another computer</source>
        <translation>Bàn giao bài cho máy khác</translation>
    </message>
    <message>
        <source>Encrypting and signing…</source>
        <translation>Đang mã hoá và ký…</translation>
    </message>
    <message numerus="yes">
        <source>✔ %n article(s) handed over</source>
        <translation>
            <numerusform>✔ Đã bàn giao %n bài</numerusform>
        </translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Người nhận: %1</translation>
    </message>
    <message>
        <source>Without what was given in private: %1</source>
        <translation>Không kèm dữ liệu riêng: %1</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Việc cần làm tiếp</translation>
    </message>
    <message>
        <source>What was handed over</source>
        <translation>Đã bàn giao</translation>
    </message>
    <message>
        <source>Encrypted, whichever way it goes: only whom you choose here can open it. You sign it.</source>
        <translation>Đi đường nào cũng được mã hoá: chỉ những người bạn chọn ở đây mở được. Bạn là người ký bàn giao.</translation>
    </message>
    <message>
        <source>Noting that it was handed over…</source>
        <translation>Đang ghi nhận là đã bàn giao…</translation>
    </message>
    <message>
        <source>✘ This computer could not note that it was handed over: %1</source>
        <translation>✘ Máy này chưa ghi nhận được là đã bàn giao: %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::FieldCaption</name>
    <message>
        <source>Should be there: %1</source>
        <translation>Nên có: %1</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Bắt buộc</translation>
    </message>
</context>
<context>
    <name>bantin::ui::FieldEditor</name>
    <message>
        <source>Written as Decree 30/2020/NĐ-CP wants it.</source>
        <translation>Đúng thể thức theo Nghị định 30/2020/NĐ-CP.</translation>
    </message>
    <message>
        <source>Example: 05/QĐ-UBND (Decree 30/2020/NĐ-CP, Annexes I and III).</source>
        <translation>Ví dụ: 05/QĐ-UBND (Nghị định 30/2020/NĐ-CP, Phụ lục I và III).</translation>
    </message>
    <message>
        <source>Day, month and year, such as 05/03/2026; not kept until it is whole.</source>
        <translation>Ghi đủ ngày, tháng, năm, ví dụ 05/03/2026; chưa đủ thì chưa lưu.</translation>
    </message>
    <message>
        <source>There is no such day; write it as 05/03/2026. It is not kept like this.</source>
        <translation>Không có ngày này; hãy ghi như 05/03/2026. Ghi thế này thì chưa lưu.</translation>
    </message>
    <message>
        <source>This file is no longer in the article.</source>
        <translation>Tệp này không còn trong bài.</translation>
    </message>
    <message>
        <source>Put the file into the text first, then choose it here.</source>
        <translation>Hãy đưa tệp vào bài trước, rồi chọn ở đây.</translation>
    </message>
    <message>
        <source>(not chosen yet)</source>
        <translation>(chưa chọn)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Closed: this day is over.</source>
        <translation>Đã đóng: ngày này đã qua.</translation>
    </message>
    <message>
        <source>Open once it is published; closes by itself at the end of this day.</source>
        <translation>Mở khi đăng, tự đóng khi hết ngày này.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lưu bản sao…</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>chưa có tệp</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Save a copy outside the encrypted workspace</source>
        <translation>Lưu bản sao ra ngoài kho đã mã hóa</translation>
    </message>
</context>
<context>
    <name>bantin::ui::FilesTab</name>
    <message>
        <source>Images of the article</source>
        <translation>Ảnh của bài</translation>
    </message>
    <message>
        <source>The text shows no image.</source>
        <translation>Bài không có ảnh nào.</translation>
    </message>
    <message>
        <source>decorative</source>
        <translation>ảnh trang trí</translation>
    </message>
    <message>
        <source>no alternative text yet</source>
        <translation>chưa có chữ thay thế</translation>
    </message>
</context>
<context>
    <name>bantin::ui::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới sửa trước</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Theo tiêu đề</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Theo tác giả</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>Theo thời hạn</translation>
    </message>
    <message>
        <source>A search shows the best matches first.</source>
        <translation>Khi tìm kiếm, bài khớp nhất được xếp trước.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Bỏ mọi điều kiện lọc</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Bỏ điều kiện lọc này</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Điều kiện lọc: %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::FilterPanel</name>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Changed from</source>
        <translation>Sửa từ ngày</translation>
    </message>
    <message>
        <source>Changed to</source>
        <translation>Sửa đến ngày</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>đã quá hạn</translation>
    </message>
    <message>
        <source>within 3 days</source>
        <translation>trong 3 ngày tới</translation>
    </message>
    <message>
        <source>within 7 days</source>
        <translation>trong 7 ngày tới</translation>
    </message>
    <message>
        <source>any</source>
        <translation>bất kỳ</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <translation>thời hạn: %1</translation>
    </message>
    <message>
        <source>Kind of content</source>
        <translation>Loại nội dung</translation>
    </message>
</context>
<context>
    <name>bantin::ui::FindingGuide</name>
    <message>
        <source>This is no longer in the article; it will be checked again when it is saved.</source>
        <translation>Chỗ này không còn trong bài; bài sẽ được kiểm tra lại khi lưu.</translation>
    </message>
    <message>
        <source>It cannot be redacted from here; please write %1 in its place.</source>
        <translation>Không che được từ đây; xin ghi %1 thay vào chỗ đó.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::FindingsTab</name>
    <message>
        <source>Must be mended</source>
        <translation>Phải sửa</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Nên xem lại</translation>
    </message>
    <message>
        <source>All checks of the regulation are met</source>
        <translation>Đạt mọi kiểm tra của quy chế</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Không thiếu gì</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Is put on record</source>
        <translation>Được ghi lại</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>Che bớt</translation>
    </message>
    <message>
        <source>Redact: %1</source>
        <translation>Che bớt: %1</translation>
    </message>
    <message>
        <source>Puts %1 in its place; Ctrl+Z in the text takes it back</source>
        <translation>Thay bằng %1; bấm Ctrl+Z trong bài để lấy lại</translation>
    </message>
    <message>
        <source>Reason signed for this check: “%1” – %2, %3</source>
        <translation>Lý do đã ký cho mục này: “%1” – %2, %3</translation>
    </message>
</context>
<context>
    <name>bantin::ui::HandOverDialog</name>
    <message>
        <source>Close the account</source>
        <translation>Đóng tài khoản</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Transfer of work</source>
        <translation>Chuyển giao công việc</translation>
    </message>
    <message>
        <source>For example: moved to another office from 1 December</source>
        <translation>Ví dụ: chuyển công tác từ ngày 01/12</translation>
    </message>
    <message>
        <source>%1 leaves</source>
        <translation>%1 thôi phụ trách</translation>
    </message>
    <message>
        <source>Who goes on with the work</source>
        <translation>Người tiếp nhận công việc</translation>
    </message>
    <message>
        <source>Reason, for the minutes</source>
        <translation>Lý do, ghi vào biên bản</translation>
    </message>
    <message>
        <source>The account is closed at once and for good; its passphrase opens nothing any more. Who wrote what stays as it is, and what it signed stays valid. You sign the minutes of the transfer.</source>
        <translation>Tài khoản bị đóng ngay và vĩnh viễn; mật khẩu của tài khoản không còn mở được gì. Ai viết gì vẫn giữ nguyên, những gì đã ký vẫn có giá trị. Bạn là người ký biên bản chuyển giao.</translation>
    </message>
    <message>
        <source>There is no open article to transfer.</source>
        <translation>Không có bài nào đang dở phải chuyển giao.</translation>
    </message>
    <message numerus="yes">
        <source>%n open article(s) go to the successor: drafts, articles under review, approved and not yet published, and those in the trash.</source>
        <translation>
            <numerusform>%n bài đang dở được giao cho người tiếp nhận: bản thảo, bài đang biên tập, bài đã duyệt chưa đăng và bài trong thùng rác.</numerusform>
        </translation>
    </message>
    <message>
        <source>Transferring the work and signing the minutes…</source>
        <translation>Đang chuyển giao và ký biên bản…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::HandedArticles</name>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Private data</source>
        <translation>Dữ liệu riêng</translation>
    </message>
    <message>
        <source>&amp;Articles that go along</source>
        <translation>&amp;Bài được bàn giao</translation>
    </message>
    <message>
        <source>✘ cannot go along</source>
        <translation>✘ không gửi được</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>goes along</source>
        <translation>đi cùng</translation>
    </message>
    <message>
        <source>stays here</source>
        <translation>ở lại máy này</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s), about %1, with their history, signatures, comments and original photos. They stay here as well: a hand-over is a copy.</source>
        <translation>
            <numerusform>%n bài, khoảng %1, kèm lịch sử, chữ ký, nhận xét và ảnh gốc. Bài vẫn còn ở máy này: bàn giao là gửi một bản sao.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was given in private with “%1” stays here: %2 may not read it.</source>
        <translation>Dữ liệu riêng của “%1” ở lại máy này: %2 không được phép đọc.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::HandoverDesk</name>
    <message>
        <source>Take over a hand-over of articles</source>
        <translation>Nhận bàn giao bài</translation>
    </message>
    <message>
        <source>Hand-overs of articles (*.%1)</source>
        <translation>Tệp bàn giao bài (*.%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Tệp: %1</translation>
    </message>
    <message>
        <source>Looking at what would go along…</source>
        <translation>Đang xem những gì sẽ đi cùng…</translation>
    </message>
    <message>
        <source>Through the portal</source>
        <translation>Qua cổng</translation>
    </message>
</context>
<context>
    <name>bantin::ui::HandoverFileOutlet</name>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Lưu thành tệp…</translation>
    </message>
    <message>
        <source>Save the hand-over of articles</source>
        <translation>Lưu tệp bàn giao bài</translation>
    </message>
    <message>
        <source>Hand-overs of articles (*.%1)</source>
        <translation>Tệp bàn giao bài (*.%1)</translation>
    </message>
    <message>
        <source>File %1 (%2) in %3. It was read back from there and is the same octet by octet.</source>
        <translation>Tệp %1 (%2) ở %3. Đã đọc lại từ đó và khớp từng byte.</translation>
    </message>
    <message>
        <source>Eject the stick before you pull it out.</source>
        <translation>Chọn “Tháo an toàn” trước khi rút USB.</translation>
    </message>
    <message>
        <source>Take it to the recipient&apos;s computer, or send it by e-mail: nobody else can open it.</source>
        <translation>Mang tệp đến máy của người nhận, hoặc gửi qua thư điện tử: người khác không mở được.</translation>
    </message>
    <message>
        <source>&amp;Write a file (stick, e-mail)</source>
        <translation>Ghi &amp;ra tệp (USB, thư điện tử)</translation>
    </message>
    <message>
        <source>Writing, then reading back to see that it is whole…</source>
        <translation>Đang ghi tệp rồi đọc lại để chắc chắn tệp còn nguyên vẹn…</translation>
    </message>
    <message>
        <source>There: open Bàn Tin, choose “Hand-overs”, then “Take over from a file…”, and this file.</source>
        <translation>Ở máy đó: mở Bàn Tin, chọn “Bàn giao bài”, rồi “Nhận từ tệp…” và chọn tệp này.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::HandoverPage</name>
    <message>
        <source>&amp;Hand over articles…</source>
        <translation>&amp;Bàn giao bài đang chọn…</translation>
    </message>
    <message>
        <source>Nothing was handed over or taken over on this computer yet.</source>
        <translation>Máy này chưa bàn giao hay nhận bàn giao bài nào.</translation>
    </message>
    <message>
        <source>Hand-overs of articles</source>
        <translation>Bàn giao bài giữa các máy</translation>
    </message>
    <message>
        <source>The articles chosen in the list of the desk</source>
        <translation>Những bài đang chọn trong danh sách của bàn biên tập (giữ Ctrl để chọn nhiều bài)</translation>
    </message>
    <message>
        <source>What was handed over and taken over</source>
        <translation>Những lần bàn giao và nhận bàn giao</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Chiều</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>To or from</source>
        <translation>Người nhận hoặc người gửi</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s): %1</source>
        <translation>
            <numerusform>%n bài: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> – both versions kept of %n</source>
        <translation>
            <numerusform> – %n bài giữ cả hai bản</numerusform>
        </translation>
    </message>
    <message>
        <source>↗ handed over</source>
        <translation>↗ đã bàn giao</translation>
    </message>
    <message>
        <source>↘ taken over</source>
        <translation>↘ đã nhận</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Người làm: %1</translation>
    </message>
    <message>
        <source>Whole articles go to another computer of the unit, encrypted: with history, signatures, comments and original photos, through the portal or as a file on a stick or by e-mail. A received file can also be dropped anywhere on this window.</source>
        <translation>Bài được mã hoá và chuyển trọn vẹn sang máy khác của đơn vị: kèm lịch sử, chữ ký, nhận xét và ảnh gốc, gửi qua cổng hoặc ghi ra tệp mang bằng USB, thư điện tử. Tệp nhận được cũng có thể kéo thả vào bất cứ đâu trong cửa sổ này.</translation>
    </message>
    <message>
        <source>Handed over and taken over</source>
        <translation>Đã bàn giao và đã nhận</translation>
    </message>
    <message>
        <source>&amp;Take over from a file…</source>
        <translation>&amp;Nhận từ tệp…</translation>
    </message>
    <message>
        <source>⚠ sealed only</source>
        <translation>⚠ mới niêm phong</translation>
    </message>
    <message>
        <source>No file is known to be there; hand over again what did not arrive.</source>
        <translation>Chưa ghi nhận có tệp nào; hãy bàn giao lại nếu bên kia chưa nhận.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::HandoverPortalOutlet</name>
    <message>
        <source>Send it through the &amp;portal</source>
        <translation>&amp;Gửi qua cổng</translation>
    </message>
    <message>
        <source>Not now: no portal is set. An administrator sets it under Settings, Portal.</source>
        <translation>Chưa gửi được: chưa đặt địa chỉ cổng. Người quản trị đặt ở Thiết lập, mục Cổng.</translation>
    </message>
    <message>
        <source>&amp;Sign and send</source>
        <translation>&amp;Ký và gửi</translation>
    </message>
    <message>
        <source>Handing it to the portal…</source>
        <translation>Đang chuyển cho cổng…</translation>
    </message>
    <message>
        <source>Encrypted in the store of this computer (%1), and on its way to the portal from now on: after a break, or when the computer was switched off, it goes on by itself.</source>
        <translation>Đã mã hoá trong kho của máy này (%1) và bắt đầu gửi lên cổng từ bây giờ: đứt mạng hay tắt máy thì lần sau tự gửi tiếp.</translation>
    </message>
    <message>
        <source>There is nothing to carry. The page “Hand-overs” says how far it is and who has fetched it.</source>
        <translation>Không phải mang gì đi. Trang “Bàn giao bài” cho biết đã gửi đến đâu và mấy người đã nhận.</translation>
    </message>
    <message>
        <source>The recipient opens Bàn Tin, chooses “Hand-overs”, then “Receive”.</source>
        <translation>Người nhận mở Bàn Tin, chọn “Bàn giao bài”, rồi “Nhận”.</translation>
    </message>
    <message>
        <source>Until somebody has fetched it you can take it back on the same page.</source>
        <translation>Khi chưa ai nhận, bạn có thể thu hồi ở chính trang đó.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::HandoverWords</name>
    <message numerus="yes">
        <source>New here: comes with its whole history (%n signature(s))</source>
        <translation>
            <numerusform>Bài mới: máy này chưa có; nhận cả lịch sử (%n chữ ký)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes on where the article here stands: %n more signature(s)</source>
        <translation>
            <numerusform>Nối tiếp bài ở đây: thêm %n chữ ký</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: this computer already has exactly this</source>
        <translation>Không có gì mới: máy này đã có đúng bản này</translation>
    </message>
    <message numerus="yes">
        <source>Taken over with its whole history (%n signature(s))</source>
        <translation>
            <numerusform>Đã nhận cùng toàn bộ lịch sử (%n chữ ký)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) joined</source>
        <translation>
            <numerusform>Đã nối thêm %n chữ ký</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Không có gì mới</translation>
    </message>
    <message numerus="yes">
        <source>An older copy: only %n comment(s) came in</source>
        <translation>
            <numerusform>Bản cũ hơn: chỉ nhận thêm %n nhận xét</numerusform>
        </translation>
    </message>
    <message>
        <source>An older copy: nothing was changed</source>
        <translation>Bản cũ hơn: không có gì thay đổi</translation>
    </message>
    <message>
        <source>Handed over by %1, %2, to %3. The signature is valid.</source>
        <translation>%1 bàn giao lúc %2, cho %3. Chữ ký hợp lệ.</translation>
    </message>
    <message>
        <source>Goes on where the article here stands: a newer draft</source>
        <translation>Nối tiếp bài ở đây: bản thảo mới hơn</translation>
    </message>
    <message>
        <source>What stands here now stays among the revisions of the article.</source>
        <translation>Bản đang có ở đây vẫn được giữ trong “Phiên bản” của bài.</translation>
    </message>
    <message>
        <source>An older copy: this computer already has more</source>
        <translation>Bản cũ hơn: máy này đã làm tiếp rồi</translation>
    </message>
    <message>
        <source>Nothing changes in the article; only comments that are not here yet come in.</source>
        <translation>Bài không thay đổi; chỉ nhận thêm những nhận xét chưa có ở đây.</translation>
    </message>
    <message>
        <source>Both computers went on: both versions are kept</source>
        <translation>Hai máy đều làm tiếp: giữ cả hai bản</translation>
    </message>
    <message>
        <source>Nothing is lost: the version here stays as it is and in force, the other is kept beside it, to be compared and merged piece by piece.</source>
        <translation>Không mất gì: bản ở đây giữ nguyên và vẫn có hiệu lực, bản kia được giữ bên cạnh để so và gộp từng đoạn.</translation>
    </message>
    <message>
        <source>The newer draft is here</source>
        <translation>Đã nhận bản thảo mới hơn</translation>
    </message>
    <message>
        <source>What stood here before is among the revisions of the article.</source>
        <translation>Bản trước đó nằm trong “Phiên bản” của bài.</translation>
    </message>
    <message>
        <source>Both versions are kept</source>
        <translation>Giữ cả hai bản</translation>
    </message>
    <message>
        <source>The version here stays in force until somebody compares the two and merges what belongs together.</source>
        <translation>Bản ở đây vẫn có hiệu lực cho đến khi có người so hai bản và gộp lại.</translation>
    </message>
    <message>
        <source>New here: a draft nobody has signed yet</source>
        <translation>Bài mới: bản thảo máy này chưa có, chưa ai ký</translation>
    </message>
    <message>
        <source>Taken over: a draft nobody has signed yet</source>
        <translation>Đã nhận: bản thảo, chưa ai ký</translation>
    </message>
    <message>
        <source>other steps with its question</source>
        <translation>câu hỏi có bước khác</translation>
    </message>
    <message>
        <source>The sender took other steps with its question. Those signed here stay in force, theirs are kept at their desk: agree with them which answer the asker gets.</source>
        <translation>Người gửi đã làm bước khác với câu hỏi này. Các bước đã ký ở đây vẫn có hiệu lực, bước của họ vẫn giữ ở máy họ: hãy thống nhất với họ sẽ trả lời người hỏi theo bên nào.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ImportBar</name>
    <message>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Dừng nhập</translation>
    </message>
    <message>
        <source>Importing %1 (%2 of %3)</source>
        <translation>Đang nhập %1 (%2 trên %3)</translation>
    </message>
    <message>
        <source>Documents (%1)</source>
        <translation>Tài liệu (%1)</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Nhập tài liệu</translation>
    </message>
    <message>
        <source>“%1” was imported.</source>
        <translation>Đã nhập “%1”.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ImportHandoverDialog</name>
    <message>
        <source>Take over a hand-over of articles</source>
        <translation>Nhận bàn giao bài</translation>
    </message>
    <message>
        <source>Compare the &amp;two versions…</source>
        <translation>So &amp;hai bản…</translation>
    </message>
    <message>
        <source>&amp;Open the article</source>
        <translation>&amp;Mở bài</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Chọn &amp;tệp khác…</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>&amp;Nhận bàn giao</translation>
    </message>
    <message>
        <source>Do not take it over</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>Reading and checking every signature…</source>
        <translation>Đang đọc và kiểm tra từng chữ ký…</translation>
    </message>
    <message>
        <source>Articles in the hand-over</source>
        <translation>Các bài trong bàn giao</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Đón&amp;g</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>What taking it over does</source>
        <translation>Nếu nhận thì</translation>
    </message>
    <message>
        <source>It brings a newer list of the editorial board, signed by the unit: it is followed from then on.</source>
        <translation>Kèm danh sách Ban biên tập mới hơn, có chữ ký của đơn vị: máy này sẽ theo danh sách đó.</translation>
    </message>
    <message>
        <source>It brings newer rules of the unit, signed by an administrator: they are followed from then on.</source>
        <translation>Kèm quy định riêng mới hơn của đơn vị, có chữ ký của người quản trị: máy này sẽ theo quy định đó.</translation>
    </message>
    <message>
        <source>Bàn Tin locks when you close this, so that everything follows them.</source>
        <translation>Khi đóng cửa sổ này, Bàn Tin khoá lại để áp dụng ở mọi nơi; hãy mở lại bằng mật khẩu.</translation>
    </message>
    <message>
        <source>Bàn Tin locks afterwards, so that everything follows them.</source>
        <translation>Nhận xong, Bàn Tin sẽ khoá lại để áp dụng ở mọi nơi.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only: nothing can be taken over now.</source>
        <translation>Kho đang mở chỉ để đọc: lúc này không nhận bàn giao được.</translation>
    </message>
    <message>
        <source>Taking over, all of it or nothing…</source>
        <translation>Đang nhận: hoặc nhận đủ, hoặc không nhận gì…</translation>
    </message>
    <message>
        <source>✔ Taken over; some articles have two versions now</source>
        <translation>✔ Đã nhận bàn giao; có bài giữ cả hai bản</translation>
    </message>
    <message>
        <source>✔ Taken over</source>
        <translation>✔ Đã nhận bàn giao</translation>
    </message>
</context>
<context>
    <name>bantin::ui::InformationTab</name>
    <message>
        <source>separated by commas</source>
        <translation>cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn xử lý</translation>
    </message>
</context>
<context>
    <name>bantin::ui::Inspector</name>
    <message>
        <source>About the article</source>
        <translation>Về bài này</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Nhận xét</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
</context>
<context>
    <name>bantin::ui::InvitationForm</name>
    <message>
        <source>Passphrase of who was invited</source>
        <translation>Mật khẩu của người được mời</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>&amp;Invitation file</source>
        <translation>Tệp thư &amp;mời</translation>
    </message>
    <message>
        <source>&amp;Passphrase of who was invited</source>
        <translation>Mật khẩu của người đượ&amp;c mời</translation>
    </message>
    <message>
        <source>Choose the invitation</source>
        <translation>Chọn thư mời</translation>
    </message>
    <message>
        <source>Invitations (*.thumoi);;All files (*)</source>
        <translation>Thư mời (*.thumoi);;Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>bantin::ui::InviteDialog</name>
    <message>
        <source>Your passphrase</source>
        <translation>Mật khẩu của bạn</translation>
    </message>
    <message>
        <source>&amp;Save the invitation…</source>
        <translation>&amp;Lưu thư mời…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Invitation to another computer</source>
        <translation>Thư mời sang máy khác</translation>
    </message>
    <message>
        <source>The file lets you, %1, work at another computer of the unit with your passphrase. It holds no article. Whoever has both file and passphrase can act as you: delete the file when the other computer is set up.</source>
        <translation>Với tệp này, bạn (%1) làm việc được ở một máy khác của đơn vị bằng mật khẩu của mình. Trong tệp không có bài nào. Ai có cả tệp lẫn mật khẩu thì có thể làm thay bạn: hãy xoá tệp khi máy kia đã dùng được.</translation>
    </message>
    <message>
        <source>Your &amp;passphrase</source>
        <translation>&amp;Mật khẩu của bạn</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>Lưu thư mời</translation>
    </message>
    <message>
        <source>Invitations (*.thumoi)</source>
        <translation>Thư mời (*.thumoi)</translation>
    </message>
    <message>
        <source>Making the key from the passphrase…</source>
        <translation>Đang tạo khoá từ mật khẩu…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::JoinDialog</name>
    <message>
        <source>&amp;Begin here</source>
        <translation>&amp;Bắt đầu ở máy này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Begin on this computer with an invitation</source>
        <translation>Bắt đầu ở máy này bằng thư mời</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Whoever was invited works here with the passphrase they have at the other computer. Articles come as hand-overs.</source>
        <translation>Người được mời làm việc ở máy này bằng chính mật khẩu của mình ở máy kia. Bài được chuyển sang bằng bàn giao bài.</translation>
    </message>
    <message>
        <source>&amp;New folder for the workspace</source>
        <translation>&amp;Thư mục mới để đặt kho</translation>
    </message>
    <message>
        <source>Bàn Tin workspace</source>
        <translation>Kho Bàn Tin</translation>
    </message>
    <message>
        <source>Choose an empty folder for the workspace</source>
        <translation>Chọn một thư mục trống để đặt kho</translation>
    </message>
    <message>
        <source>Making the workspace and its keys…</source>
        <translation>Đang tạo kho và khoá…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::KindChoice</name>
    <message>
        <source>(not chosen yet)</source>
        <translation>(chưa chọn)</translation>
    </message>
    <message>
        <source>Change the kind to “%1”</source>
        <translation>Đổi loại nội dung thành “%1”</translation>
    </message>
</context>
<context>
    <name>bantin::ui::KindForm</name>
    <message>
        <source>Remove them</source>
        <translation>Bỏ các mục này</translation>
    </message>
    <message>
        <source>Kept from another kind, frozen with the article: %1.</source>
        <translation>Còn giữ từ loại nội dung trước và sẽ chốt cùng bài: %1.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::LanguageCard</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Applies from the next start.</source>
        <translation>Áp dụng từ lần mở sau.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::LetterDialog</name>
    <message>
        <source>not sent yet</source>
        <translation>chưa gửi</translation>
    </message>
    <message>
        <source>Keep the letter</source>
        <translation>Lưu thư</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Answer to the contributor</source>
        <translation>Hồi đáp người cung cấp</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Thư</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày gửi</translation>
    </message>
    <message>
        <source>Sent to (postal or e-mail address)</source>
        <translation>Gửi đến (địa chỉ hoặc thư điện tử)</translation>
    </message>
    <message>
        <source>Sent by %1; it is kept as it went out.</source>
        <translation>%1 đã gửi; thư được giữ nguyên như khi gửi đi.</translation>
    </message>
    <message>
        <source>Kept by %1, %2. The article stays open until it is sent.</source>
        <translation>%1 đã lưu, %2. Việc này còn mở cho đến khi gửi thư.</translation>
    </message>
    <message>
        <source>A draft from the reason of the refusal. Read it, change it, and keep it.</source>
        <translation>Bản soạn sẵn theo lý do không đăng. Hãy đọc, sửa và lưu lại.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::LimitDialog</name>
    <message>
        <source>&amp;No limit</source>
        <translation>&amp;Không giới hạn</translation>
    </message>
    <message>
        <source>Limited in &amp;working hours, Monday to Friday</source>
        <translation>Giới hạn trong &amp;giờ làm việc, thứ Hai đến thứ Sáu</translation>
    </message>
    <message>
        <source>By a &amp;timetable of our own</source>
        <translation>Theo &amp;lịch riêng</translation>
    </message>
    <message>
        <source>Send also on networks that charge by the &amp;byte</source>
        <translation>Gửi cả khi &amp;mạng tính tiền theo dung lượng</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>How fast packages may go out</source>
        <translation>Gói được gửi nhanh đến đâu</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Hours with a rate in KiB a second, each holding until the next; “off” is no limit.</source>
        <translation>Giờ kèm tốc độ KiB mỗi giây, giữ đến giờ kế tiếp; “off” là không giới hạn.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>KiB a second</source>
        <translation>KiB mỗi giây</translation>
    </message>
    <message>
        <source>The working hours end before they begin.</source>
        <translation>Giờ làm việc kết thúc trước khi bắt đầu.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::LockCard</name>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>Lock when nobody uses the program for</source>
        <translation>Tự khoá khi không ai dùng chương trình trong</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Khoá màn hình làm việc</translation>
    </message>
    <message>
        <source>The workspace is also locked with Ctrl+L, when the screen is locked and before the computer sleeps. What was typed is saved first.</source>
        <translation>Kho làm việc cũng được khoá khi bấm Ctrl+L, khi màn hình máy tính bị khoá và trước khi máy ngủ. Nội dung đã gõ luôn được lưu trước.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::MainWindow</name>
    <message>
        <source>Bàn Tin</source>
        <translation>Bàn Tin</translation>
    </message>
    <message>
        <source>Making the workspace and its keys…</source>
        <translation>Đang tạo kho và khoá…</translation>
    </message>
    <message>
        <source>Saving and locking…</source>
        <translation>Đang lưu và khoá…</translation>
    </message>
    <message>
        <source>Opening the restored workspace…</source>
        <translation>Đang mở kho vừa khôi phục…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::MemberDialog</name>
    <message>
        <source>Sign and save</source>
        <translation>Ký và lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Roles and field of work</source>
        <translation>Vai trò và lĩnh vực phụ trách</translation>
    </message>
    <message>
        <source>From now on; what was signed before stays judged by what held then.</source>
        <translation>Áp dụng từ lúc này; những gì đã ký trước vẫn được xét theo quyền khi ký.</translation>
    </message>
    <message>
        <source>Signing the list of the board…</source>
        <translation>Đang ký danh sách Ban Biên tập…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::MergeDesk</name>
    <message>
        <source>Writing the merged text…</source>
        <translation>Đang ghi văn bản đã ghép…</translation>
    </message>
    <message>
        <source>Both versions are merged. What was signed is void: submit the text again.</source>
        <translation>Đã ghép hai bản. Những gì đã ký không còn hiệu lực: hãy gửi biên tập lại.</translation>
    </message>
    <message>
        <source>Both versions are merged; the text that stood here is kept under Revisions.</source>
        <translation>Đã ghép hai bản; văn bản trước đó ở đây còn trong thẻ Phiên bản.</translation>
    </message>
    <message>
        <source>Noting that the version here stays…</source>
        <translation>Đang ghi nhận giữ bản ở đây…</translation>
    </message>
    <message>
        <source>The version here stays as it is; the other one is kept.</source>
        <translation>Bản ở đây giữ nguyên; bản kia vẫn được lưu trong kho.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
</context>
<context>
    <name>bantin::ui::MergeDialog</name>
    <message>
        <source>Previous (K)</source>
        <translation>Trước (K)</translation>
    </message>
    <message>
        <source>Next (J)</source>
        <translation>Kế tiếp (J)</translation>
    </message>
    <message>
        <source>Next open (F7)</source>
        <translation>Chỗ chưa chọn (F7)</translation>
    </message>
    <message>
        <source>Open ones as here</source>
        <translation>Chỗ chưa chọn: lấy bản ở đây</translation>
    </message>
    <message>
        <source>Open ones as there</source>
        <translation>Chỗ chưa chọn: lấy bản kia</translation>
    </message>
    <message>
        <source>&amp;Keep the version here…</source>
        <translation>&amp;Giữ bản ở đây…</translation>
    </message>
    <message>
        <source>Take the &amp;other whole…</source>
        <translation>Lấy t&amp;rọn bản kia…</translation>
    </message>
    <message>
        <source>&amp;Merge into the draft</source>
        <translation>Ghép thành &amp;bản thảo</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Để &amp;sau</translation>
    </message>
    <message>
        <source>Two versions of the article</source>
        <translation>Hai bản của bài</translation>
    </message>
    <message>
        <source>Where the versions differ</source>
        <translation>Những chỗ hai bản khác nhau</translation>
    </message>
    <message>
        <source>What the merge gives</source>
        <translation>Văn bản sau khi ghép</translation>
    </message>
    <message>
        <source>Here: saved %1. The other: from the desk of %2, handed over %3, where it is “%4”.</source>
        <translation>Bản ở đây lưu %1. Bản kia từ máy của %2, bàn giao %3, ở đó đang là “%4”.</translation>
    </message>
    <message>
        <source>Both grew from the text of %1; what only one side changed is chosen already.</source>
        <translation>Cả hai viết tiếp từ văn bản %1; chỗ nào chỉ một bên sửa thì đã chọn sẵn.</translation>
    </message>
    <message>
        <source>The text both grew from is not kept here, so every difference is yours to decide.</source>
        <translation>Ở đây không còn văn bản gốc chung của hai bản, nên mọi chỗ khác nhau đều do bạn chọn.</translation>
    </message>
    <message>
        <source>Keep the version here as it is?</source>
        <translation>Giữ nguyên bản ở đây?</translation>
    </message>
    <message>
        <source>The version of %1 stays in the workspace, but nothing of it is taken over and you are not asked again.</source>
        <translation>Bản của %1 vẫn còn trong kho làm việc, nhưng không lấy gì từ đó và sẽ không hỏi lại.</translation>
    </message>
    <message>
        <source>Keep the version here</source>
        <translation>Giữ bản ở đây</translation>
    </message>
    <message>
        <source>Take the version of %1 whole?</source>
        <translation>Lấy trọn bản của %1?</translation>
    </message>
    <message>
        <source>It becomes the draft here. The text that stands here now is kept under Revisions and can be brought back.</source>
        <translation>Bản đó thành bản thảo ở đây. Văn bản hiện nay được giữ trong thẻ Phiên bản và có thể lấy lại.</translation>
    </message>
    <message>
        <source>Take the other version</source>
        <translation>Lấy bản kia</translation>
    </message>
    <message>
        <source>Until then you can compare here; both versions stay.</source>
        <translation>Trong lúc chờ vẫn so sánh được ở đây; cả hai bản đều còn.</translation>
    </message>
    <message>
        <source>The text here is bound by signatures; merging voids them.</source>
        <translation>Văn bản ở đây đã có chữ ký; ghép vào thì chữ ký không còn hiệu lực.</translation>
    </message>
    <message>
        <source>It becomes a draft again and has to be submitted, reviewed and approved anew.</source>
        <translation>Bài trở lại bản thảo, phải gửi, biên tập và duyệt lại từ đầu.</translation>
    </message>
    <message>
        <source>The version of %1</source>
        <translation>Bản của %1</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Ảnh: %1</translation>
    </message>
    <message>
        <source>Only there: “%1”</source>
        <translation>Chỉ bản kia có: “%1”</translation>
    </message>
    <message>
        <source>Only here: “%1”</source>
        <translation>Chỉ ở đây có: “%1”</translation>
    </message>
    <message>
        <source>The versions say the same</source>
        <translation>Hai bản giống nhau</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>Đã chọn %1 trên %2</translation>
    </message>
    <message>
        <source>Take the article up for editing first; then the versions can be merged.</source>
        <translation>Hãy nhận biên tập bài này trước, rồi ghép hai bản.</translation>
    </message>
    <message>
        <source>Its author or an editor can merge them.</source>
        <translation>Tác giả hoặc biên tập viên ghép được hai bản.</translation>
    </message>
    <message>
        <source>Wait until the portal has answered; then an approver can order a correction.</source>
        <translation>Chờ cổng trả lời; sau đó người duyệt có thể yêu cầu đính chính.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::MergeHtml</name>
    <message>
        <source>◀ here</source>
        <translation>◀ ở đây</translation>
    </message>
    <message>
        <source>other ▶</source>
        <translation>bản kia ▶</translation>
    </message>
    <message>
        <source>◀ both ▶</source>
        <translation>◀ cả hai ▶</translation>
    </message>
    <message>
        <source>? open</source>
        <translation>? chưa chọn</translation>
    </message>
    <message>
        <source>(nothing here)</source>
        <translation>(không có gì)</translation>
    </message>
    <message>
        <source>The version here</source>
        <translation>Bản ở đây</translation>
    </message>
</context>
<context>
    <name>bantin::ui::MinutesDialog</name>
    <message>
        <source>Minutes of the transfer</source>
        <translation>Biên bản chuyển giao</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The signed minutes are kept in the workspace.</source>
        <translation>Biên bản đã ký được lưu trong kho làm việc.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>WORKFLOW</source>
        <translation>QUY TRÌNH</translation>
    </message>
    <message>
        <source>SENDING</source>
        <translation>GỬI</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Hộp gửi</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khoá máy</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n gói</numerusform>
        </translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Bàn giao bài</translation>
    </message>
</context>
<context>
    <name>bantin::ui::NewPassphrase</name>
    <message>
        <source>The same passphrase again</source>
        <translation>Gõ lại mật khẩu đó</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>Ít nhất %1 ký tự</translation>
    </message>
    <message>
        <source>At least %1 of these four: small letters, capital letters, digits, other signs</source>
        <translation>Ít nhất %1 trong bốn loại: chữ thường, chữ hoa, chữ số, ký tự khác</translation>
    </message>
    <message>
        <source>Typed twice the same</source>
        <translation>Hai lần gõ giống nhau</translation>
    </message>
    <message>
        <source>Four or five words are easy to remember and hard to guess.</source>
        <translation>Bốn, năm từ ghép lại thì dễ nhớ mà khó đoán.</translation>
    </message>
    <message>
        <source>Good. Longer is safer.</source>
        <translation>Được. Dài hơn thì an toàn hơn.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Mạnh.</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Đã đạt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa đạt</translation>
    </message>
</context>
<context>
    <name>bantin::ui::NextStep</name>
    <message>
        <source>Sign the approval</source>
        <translation>Ký duyệt</translation>
    </message>
    <message>
        <source>Take up for editing</source>
        <translation>Nhận biên tập</translation>
    </message>
    <message>
        <source>Forward for approval</source>
        <translation>Chuyển duyệt bài</translation>
    </message>
    <message>
        <source>Submit for editing</source>
        <translation>Gửi biên tập</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Mở trang</translation>
    </message>
    <message>
        <source>Send to the portal</source>
        <translation>Gửi lên cổng</translation>
    </message>
    <message>
        <source>A clerk sends it from here.</source>
        <translation>Văn thư gửi bài từ đây.</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Không có việc ở đây</translation>
    </message>
    <message>
        <source>Somebody else has the next step.</source>
        <translation>Bước tiếp theo là của người khác.</translation>
    </message>
    <message>
        <source>Waits for its time</source>
        <translation>Hẹn đăng</translation>
    </message>
    <message>
        <source>The portal publishes it by itself: %1.</source>
        <translation>Cổng sẽ tự đăng: %1.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::NoticeCard</name>
    <message>
        <source>Notifications</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Let the desktop tell me what arrives, is due today or is overdue</source>
        <translation>Báo trên màn hình khi có việc mới, việc đến hạn hôm nay hoặc quá hạn</translation>
    </message>
    <message>
        <source>Each matter is told at most once a day. Only how many there are and the soonest deadline are shown, never a title, because others may see the screen.</source>
        <translation>Mỗi việc báo nhiều nhất một lần trong ngày. Thông báo chỉ ghi số việc và hạn gần nhất, không bao giờ ghi tiêu đề, vì người khác có thể nhìn thấy màn hình.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::OtherDesksCard</name>
    <message>
        <source>Other computers of the unit</source>
        <translation>Các máy khác của đơn vị</translation>
    </message>
    <message>
        <source>Invite myself to another computer…</source>
        <translation>Tạo thư mời cho tôi sang máy khác…</translation>
    </message>
    <message>
        <source>Let in who brought an invitation…</source>
        <translation>Cho người có thư mời dùng máy này…</translation>
    </message>
    <message>
        <source>Each computer keeps articles in a workspace of its own; they pass between them as hand-overs. With an invitation you work at another one with the same passphrase. The editorial board is still changed only where it was set up.</source>
        <translation>Mỗi máy giữ bài trong kho riêng của mình; bài qua lại giữa các máy bằng bàn giao bài. Có thư mời, bạn làm việc ở máy khác bằng cùng một mật khẩu. Danh sách Ban biên tập vẫn chỉ thay đổi được ở máy đã lập đơn vị.</translation>
    </message>
    <message>
        <source>The invitation is in %1. At the other computer choose “Begin with an invitation…” before opening a workspace, or “Let in who brought an invitation…” in its settings. Then delete the file.</source>
        <translation>Thư mời ở %1. Ở máy kia, chọn “Bắt đầu bằng thư mời…” ở màn hình mở kho, hoặc “Cho người có thư mời dùng máy này…” trong Thiết lập. Xong thì xoá tệp.</translation>
    </message>
    <message>
        <source>%1 can unlock this workspace now.</source>
        <translation>%1 đã mở được kho này.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::OtherMattersModel</name>
    <message>
        <source>Task: %1</source>
        <translation>Nhiệm vụ: %1</translation>
    </message>
    <message>
        <source>Task: %1 – %2</source>
        <translation>Nhiệm vụ: %1 – %2</translation>
    </message>
    <message>
        <source>closes today</source>
        <translation>hết hạn lấy ý kiến hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>closes in %n day(s), %1</source>
        <translation>
            <numerusform>còn %n ngày lấy ý kiến, đến hết %1</numerusform>
        </translation>
    </message>
    <message>
        <source>without a deadline, given %1</source>
        <translation>không có hạn, giao ngày %1</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (hạn %2)</translation>
    </message>
    <message>
        <source>Given by %1 on %2</source>
        <translation>%1 giao ngày %2</translation>
    </message>
    <message>
        <source>Opinions are received until the end of %1.</source>
        <translation>Tiếp nhận ý kiến đến hết ngày %1.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::OtherMattersPane</name>
    <message>
        <source>Mark as done</source>
        <translation>Đã làm xong</translation>
    </message>
    <message>
        <source>Other matters</source>
        <translation>Việc khác cần làm</translation>
    </message>
    <message>
        <source>Other matters (%1, %2 late)</source>
        <translation>Việc khác cần làm (%1, quá hạn %2)</translation>
    </message>
    <message>
        <source>Other matters (%1)</source>
        <translation>Việc khác cần làm (%1)</translation>
    </message>
    <message>
        <source>Fold what waits besides articles</source>
        <translation>Thu gọn các việc khác</translation>
    </message>
    <message>
        <source>Show what waits besides articles</source>
        <translation>Hiện các việc khác</translation>
    </message>
    <message>
        <source>The task is marked as done.</source>
        <translation>Đã ghi nhận nhiệm vụ làm xong.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::OtherVersionNotice</name>
    <message>
        <source>Another version of this article came from the desk of %1, %2.</source>
        <translation>Bài này có bản khác từ máy của %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) are not dealt with yet; both sides are kept until you decide.</source>
        <translation>
            <numerusform>Còn %n bản chưa xử lý; tất cả đều được giữ cho đến khi bạn chọn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are kept until you decide what the text shall be.</source>
        <translation>Cả hai bản đều được giữ cho đến khi bạn chọn.</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>So sánh và ghép…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Hộp gửi</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Your role does not send; a clerk does.</source>
        <translation>Vai trò của bạn không gửi; văn thư gửi.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Packages on their way</source>
        <translation>Các gói đang gửi</translation>
    </message>
    <message>
        <source>Limit…</source>
        <translation>Giới hạn…</translation>
    </message>
    <message>
        <source>Nothing waits here. What is approved comes here by itself.</source>
        <translation>Không có gì chờ gửi. Bài được duyệt tự vào đây.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gửi tiếp</translation>
    </message>
    <message>
        <source>Portal: %1</source>
        <translation>Cổng: %1</translation>
    </message>
    <message>
        <source>The address of the portal is not set yet.</source>
        <translation>Chưa đặt địa chỉ cổng.</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Đang tạm dừng gửi.</translation>
    </message>
    <message>
        <source>Nothing goes out until somebody presses Go on, also after a restart.</source>
        <translation>Không gửi gì cho đến khi có người bấm Gửi tiếp, kể cả sau khi khởi động lại.</translation>
    </message>
    <message>
        <source>This computer is offline.</source>
        <translation>Máy đang ngoại tuyến.</translation>
    </message>
    <message>
        <source>Nothing is lost; sending goes on by itself when the network is back.</source>
        <translation>Không mất gì; có mạng lại là tự gửi tiếp.</translation>
    </message>
    <message>
        <source>This network charges by the byte, so nothing is sent over it.</source>
        <translation>Mạng này tính tiền theo dung lượng nên không gửi qua đây.</translation>
    </message>
    <message>
        <source>Sending goes on by itself on another network.</source>
        <translation>Sang mạng khác là tự gửi tiếp.</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Vẫn gửi</translation>
    </message>
    <message>
        <source>The receipt is in %1, its signature beside it.</source>
        <translation>Biên nhận ở %1, chữ ký ở ngay bên cạnh.</translation>
    </message>
    <message>
        <source>Export to USB…</source>
        <translation>Xuất ra USB…</translation>
    </message>
    <message>
        <source>Import receipts from USB…</source>
        <translation>Nhập biên nhận từ USB…</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) are on the stick, read back and compared (%1).</source>
        <translation>
            <numerusform>Đã chép %n gói ra USB, đã đọc lại và so khớp (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them to the portal&apos;s people; what they give back, take in with “Import receipts from USB”.</source>
        <translation>Hãy mang đến nơi quản lý cổng; biên nhận họ đưa lại thì nhập bằng “Nhập biên nhận từ USB”.</translation>
    </message>
    <message>
        <source>Receipts of the portal</source>
        <translation>Biên nhận của cổng</translation>
    </message>
    <message>
        <source>Receipts (%1)</source>
        <translation>Biên nhận (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) have their answer now.</source>
        <translation>
            <numerusform>%n gói đã có trả lời của cổng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were known already.</source>
        <translation>
            <numerusform>%n biên nhận đã có từ trước.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bantin::ui::PaperOutlet</name>
    <message>
        <source>Sheet</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer.</source>
        <translation>Đã gửi bảng đến máy in.</translation>
    </message>
    <message>
        <source>Table for other programs</source>
        <translation>Bảng cho chương trình khác</translation>
    </message>
    <message>
        <source>Everybody who gets hold of the table can read it: it lies outside the encrypted workspace.</source>
        <translation>Ai có tệp bảng này cũng đọc được: tệp nằm ngoài kho đã mã hóa.</translation>
    </message>
    <message>
        <source>Fields marked as private are left out. Write the file only where it is needed, and delete it afterwards.</source>
        <translation>Các ô riêng tư không được đưa vào. Chỉ ghi tệp ở nơi cần và xóa đi sau khi dùng.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Chọn nơi ghi…</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Xuất bảng</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Bảng (*.csv)</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>Bảng đã được ghi vào %1.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PassphraseCard</name>
    <message>
        <source>My passphrase</source>
        <translation>Mật khẩu của tôi</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Đổi mật khẩu…</translation>
    </message>
    <message>
        <source>Nobody can read it out or send it to you, not even an administrator. If you forget it, the unit&apos;s recovery key lets you in again.</source>
        <translation>Không ai xem hay gửi lại mật khẩu cho bạn được, kể cả quản trị. Nếu bạn quên, khoá khôi phục của đơn vị sẽ giúp bạn vào lại.</translation>
    </message>
    <message>
        <source>Your passphrase was changed. The old one no longer opens this workspace.</source>
        <translation>Đã đổi mật khẩu. Mật khẩu cũ không còn mở được kho làm việc này.</translation>
    </message>
    <message>
        <source>Set on %1.</source>
        <translation>Đặt ngày %1.</translation>
    </message>
    <message>
        <source>To be changed by %1 (%2).</source>
        <translation>Phải đổi trước ngày %1 (%2).</translation>
    </message>
    <message>
        <source>The unit&apos;s regulation sets no date for changing it.</source>
        <translation>Quy chế của đơn vị không quy định thời hạn phải đổi.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PassphraseField</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Hiện mật khẩu</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Hình như Caps Lock đang bật.</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Ẩn mật khẩu</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PassphraseReminder</name>
    <message>
        <source>Change the passphrase…</source>
        <translation>Đổi mật khẩu…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PortalCard</name>
    <message>
        <source>Portal</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Export the unit&apos;s certificate…</source>
        <translation>Xuất chứng thư của đơn vị…</translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation>Địa chỉ cổng</translation>
    </message>
    <message>
        <source>The portal needs the unit&apos;s certificate once, to know whose signatures count.</source>
        <translation>Cổng cần chứng thư của đơn vị một lần, để biết chữ ký của ai có giá trị.</translation>
    </message>
    <message>
        <source>Export the unit&apos;s certificate</source>
        <translation>Xuất chứng thư của đơn vị</translation>
    </message>
    <message>
        <source>Certificates (*.pem)</source>
        <translation>Chứng thư (*.pem)</translation>
    </message>
    <message>
        <source>The certificate is in %1.</source>
        <translation>Chứng thư nằm ở %1.</translation>
    </message>
    <message>
        <source>Choose the certificate file…</source>
        <translation>Chọn tệp chứng thư…</translation>
    </message>
    <message>
        <source>The authorities this computer trusts</source>
        <translation>Các cơ quan chứng thực mà máy này tin</translation>
    </message>
    <message>
        <source>An authority of our own, and no other</source>
        <translation>Cơ quan chứng thực riêng, không nơi nào khác</translation>
    </message>
    <message>
        <source>One key, whatever its certificate says</source>
        <translation>Một khoá, bất kể chứng thư ghi gì</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Dấu vân của khoá</translation>
    </message>
    <message>
        <source>By what the portal proves itself</source>
        <translation>Cổng chứng tỏ mình bằng gì</translation>
    </message>
    <message>
        <source>Access code, when a gate before the portal asks for one</source>
        <translation>Mã truy cập, khi cửa ngõ trước cổng đòi</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s keyring, never in the workspace. Saving an empty field forgets it.</source>
        <translation>Mã được giữ trong chùm khoá của máy này, không bao giờ trong kho. Lưu ô trống là quên mã.</translation>
    </message>
    <message>
        <source>An access code is kept on this computer</source>
        <translation>Máy này đang giữ một mã truy cập</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Chứng thư của cơ quan chứng thực</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Chứng thư (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Load the portal&apos;s certificate…</source>
        <translation>Nạp chứng thư của cổng…</translation>
    </message>
    <message>
        <source>Who signs the portal&apos;s receipts, and can open what goes there by USB</source>
        <translation>Ai ký biên nhận của cổng và mở được gói gửi bằng USB</translation>
    </message>
    <message>
        <source>Not known yet. The first sending over the line makes it known; without a line, load the file that the portal&apos;s people give.</source>
        <translation>Chưa biết. Lần gửi qua mạng đầu tiên sẽ cho biết; nếu không có mạng, hãy nạp tệp do người quản lý cổng đưa.</translation>
    </message>
    <message>
        <source>Certificate of the portal</source>
        <translation>Chứng thư của cổng</translation>
    </message>
    <message>
        <source>Packages for USB are sealed to this certificate from now on.</source>
        <translation>Từ nay gói xuất ra USB được niêm phong theo chứng thư này.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PortalCertificateDialog</name>
    <message>
        <source>I have &amp;compared it with what the portal&apos;s people said</source>
        <translation>Tôi đã &amp;so với dấu do người quản lý cổng đọc</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>Dùng chứng thư này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Certificate of the portal</source>
        <translation>Chứng thư của cổng</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Dấu vân tay: %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Có hiệu lực đến %1</translation>
    </message>
    <message>
        <source>Anybody can make a certificate of this name. Telephone the portal&apos;s people and let them read its fingerprint to you; they see it with “bantin-portal certificate”. Whoever holds the key of this certificate can read every package that goes by USB, and what they sign counts as the portal&apos;s answer. It takes the place of the one known so far.</source>
        <translation>Ai cũng có thể làm ra chứng thư mang tên này. Hãy gọi điện cho người quản lý cổng và nhờ họ đọc dấu vân tay; họ xem bằng lệnh “bantin-portal certificate”. Người giữ khoá của chứng thư này đọc được mọi gói gửi bằng USB, và điều họ ký được coi là trả lời của cổng. Chứng thư này thay cho chứng thư đang biết.</translation>
    </message>
    <message>
        <source>Keeping it…</source>
        <translation>Đang lưu…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PortalPage</name>
    <message>
        <source>The portal</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Where approved articles go. You can leave this empty and set it later.</source>
        <translation>Nơi nhận bài đã duyệt. Có thể để trống và đặt sau.</translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation>Địa chỉ cổng</translation>
    </message>
    <message>
        <source>Afterwards, make the unit&apos;s recovery key in the settings and seal it in an envelope: without it nobody can help when every passphrase is forgotten.</source>
        <translation>Sau khi tạo kho, hãy lập khoá khôi phục của đơn vị trong phần Thiết lập và cất trong phong bì niêm phong: nếu quên hết mật khẩu mà không có khoá này thì không ai giúp được.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PreviewPane</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close the preview (F9)</source>
        <translation>Đóng xem trước (F9)</translation>
    </message>
    <message>
        <source>The preview stopped. Your text is safe: it is in the editor and saved on this machine. Press F9 twice to open the preview again.</source>
        <translation>Xem trước đã dừng. Bài của bạn an toàn: bài ở trong trình soạn thảo và đã lưu trên máy này. Bấm F9 hai lần để mở lại xem trước.</translation>
    </message>
    <message>
        <source>The preview is not installed completely on this machine: its engine is missing. Writing, checking and sending work without it. Please install Bàn Tin again.</source>
        <translation>Phần xem trước chưa được cài đủ trên máy này: thiếu bộ hiển thị trang. Việc viết, kiểm tra và gửi bài vẫn làm được như thường. Hãy cài lại Bàn Tin.</translation>
    </message>
    <message>
        <source>scaled to %1 %</source>
        <translation>thu nhỏ còn %1 %</translation>
    </message>
    <message>
        <source>Keep beside</source>
        <translation>Giữ bên cạnh</translation>
    </message>
    <message>
        <source>Shows this page beside the next articles you open, for example beside its English version</source>
        <translation>Đặt trang này bên cạnh những bài mở tiếp theo, ví dụ cạnh bản tiếng Anh của bài</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PreviewSheet</name>
    <message>
        <source>Preview of the published page</source>
        <translation>Xem trước trang sẽ đăng</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PrivateDesk</name>
    <message>
        <source>Only the author, editors and approvers can read what the asker gave.</source>
        <translation>Chỉ tác giả, biên tập viên và người duyệt được xem thông tin của người hỏi.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::PrivateForm</name>
    <message>
        <source>The asker&apos;s own data – not published</source>
        <translation>Thông tin riêng của người hỏi – không đăng</translation>
    </message>
    <message>
        <source>Kept only in the encrypted store. It is in no package, page, preview or search.</source>
        <translation>Chỉ giữ trong kho đã mã hóa; không có trong gói, trang đăng, bản xem trước hay kết quả tìm kiếm.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::QuestionDesk</name>
    <message>
        <source>The step is signed and recorded.</source>
        <translation>Đã ký và ghi nhận bước này.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Thư</translation>
    </message>
</context>
<context>
    <name>bantin::ui::QuestionStepForm</name>
    <message>
        <source>Passphrase to sign</source>
        <translation>Mật khẩu để ký</translation>
    </message>
    <message>
        <source>Record the step</source>
        <translation>Ghi nhận bước này</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Bước tiếp theo</translation>
    </message>
    <message>
        <source>Whose it is to answer</source>
        <translation>Thuộc thẩm quyền của ai</translation>
    </message>
    <message>
        <source>Agency it is forwarded to</source>
        <translation>Cơ quan nhận chuyển tiếp</translation>
    </message>
    <message>
        <source>Day the answer comes</source>
        <translation>Ngày hẹn trả lời</translation>
    </message>
    <message>
        <source>Why it is not taken</source>
        <translation>Lý do không tiếp nhận</translation>
    </message>
    <message>
        <source>Letter to the asker</source>
        <translation>Thư gửi người hỏi</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>Chép thư</translation>
    </message>
    <message>
        <source>Print the letter…</source>
        <translation>In thư…</translation>
    </message>
    <message>
        <source>Sign the answer</source>
        <translation>Ký trả lời</translation>
    </message>
    <message>
        <source>The letter is on the clipboard; it is wiped when the workspace is locked.</source>
        <translation>Đã chép thư vào bảng tạm; nội dung được xóa khi khóa kho.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::QuestionTab</name>
    <message>
        <source>Signed steps</source>
        <translation>Các bước đã ký</translation>
    </message>
    <message>
        <source>Question or answer changed after the answer was signed; it has to be signed again.</source>
        <translation>Câu hỏi hoặc câu trả lời đã thay đổi sau khi ký; cần ký lại.</translation>
    </message>
    <message>
        <source>The answer is signed as it stands here.</source>
        <translation>Nội dung trả lời hiện tại đã được ký.</translation>
    </message>
    <message>
        <source>✓ signature valid</source>
        <translation>✓ chữ ký hợp lệ</translation>
    </message>
    <message>
        <source>⚠ signature not valid</source>
        <translation>⚠ chữ ký không hợp lệ</translation>
    </message>
    <message>
        <source>At the desk of %1 other steps were taken with this question (heard of on %2).</source>
        <translation>Ở máy của %1, câu hỏi này đã được làm theo bước khác (biết lúc %2).</translation>
    </message>
    <message>
        <source>The signed steps here stay in force, those there are kept there; nothing is lost. Agree with %1 which answer the asker gets; then only that desk goes on with the question.</source>
        <translation>Các bước đã ký ở đây vẫn có hiệu lực, bước ở máy kia vẫn giữ ở đó; không mất gì. Hãy thống nhất với %1 sẽ trả lời người hỏi theo bên nào, rồi chỉ máy đó làm tiếp câu hỏi này.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::QuestionWords</name>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Phân loại</translation>
    </message>
    <message>
        <source>Forward to the agency whose it is</source>
        <translation>Chuyển cơ quan có thẩm quyền</translation>
    </message>
    <message>
        <source>Tell when the answer comes</source>
        <translation>Báo ngày hẹn trả lời</translation>
    </message>
    <message>
        <source>Sign the answer</source>
        <translation>Ký trả lời</translation>
    </message>
    <message>
        <source>Not take it, with a reason</source>
        <translation>Không tiếp nhận, nêu lý do</translation>
    </message>
    <message>
        <source>Received on %1</source>
        <translation>Tiếp nhận ngày %1</translation>
    </message>
    <message>
        <source>Classified: %1</source>
        <translation>Phân loại: %1</translation>
    </message>
    <message>
        <source>Forwarded to %1</source>
        <translation>Đã chuyển đến %1</translation>
    </message>
    <message>
        <source>Answer promised for %1</source>
        <translation>Hẹn trả lời ngày %1</translation>
    </message>
    <message>
        <source>Answer signed</source>
        <translation>Đã ký trả lời</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Không tiếp nhận: %1</translation>
    </message>
    <message>
        <source>This unit&apos;s own</source>
        <translation>Thẩm quyền của đơn vị</translation>
    </message>
    <message>
        <source>Several agencies together</source>
        <translation>Liên ngành, nhiều cơ quan</translation>
    </message>
    <message>
        <source>Another agency&apos;s</source>
        <translation>Thẩm quyền của cơ quan khác</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Đã chuyển</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Không tiếp nhận</translation>
    </message>
    <message>
        <source>Not received yet</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>To be classified</source>
        <translation>Chờ phân loại</translation>
    </message>
    <message>
        <source>To be forwarded</source>
        <translation>Chờ chuyển</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>Chờ trả lời</translation>
    </message>
</context>
<context>
    <name>bantin::ui::QuestionsPage</name>
    <message>
        <source>Nobody has asked anything yet.</source>
        <translation>Chưa có câu hỏi nào.</translation>
    </message>
    <message>
        <source>Receive a question…</source>
        <translation>Nhận câu hỏi…</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Hỏi đáp</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Hạn xử lý</translation>
    </message>
    <message>
        <source>Enter opens a question at the desk, where it is classified, forwarded, answered or not taken. Who asked is kept in private.</source>
        <translation>Bấm Enter để mở câu hỏi tại bàn làm việc, nơi phân loại, chuyển, trả lời hoặc không tiếp nhận. Thông tin người hỏi được giữ riêng.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ReceiptDialog</name>
    <message>
        <source>Published</source>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>Đã gỡ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Answer of the portal</source>
        <translation>Phúc đáp của cổng</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Lưu biên nhận…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The portal signed this answer; the signature was checked with the certificate this workspace knows.</source>
        <translation>Cổng đã ký phúc đáp này; chữ ký đã được kiểm bằng chứng thư mà kho này biết.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Gói</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Lưu biên nhận</translation>
    </message>
    <message>
        <source>receipt-%1.json</source>
        <translation>bien-nhan-%1.json</translation>
    </message>
    <message>
        <source>Receipts (*.json)</source>
        <translation>Biên nhận (*.json)</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ReceiveQuestionDialog</name>
    <message>
        <source>Receive the question</source>
        <translation>Tiếp nhận câu hỏi</translation>
    </message>
    <message>
        <source>Receive a question</source>
        <translation>Tiếp nhận câu hỏi</translation>
    </message>
    <message>
        <source>Question, in the asker&apos;s words</source>
        <translation>Câu hỏi, theo lời người hỏi</translation>
    </message>
    <message>
        <source>Day it came in (empty: today)</source>
        <translation>Ngày nhận (để trống: hôm nay)</translation>
    </message>
    <message>
        <source>The asker&apos;s own data – not published</source>
        <translation>Thông tin riêng của người hỏi – không đăng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RecipientsField</name>
    <message>
        <source>Name or role, without tone marks</source>
        <translation>Gõ tên hoặc vai trò, không cần dấu</translation>
    </message>
    <message>
        <source>Members of the editorial board</source>
        <translation>Thành viên Ban biên tập</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Can receive</source>
        <translation>Nhận được</translation>
    </message>
    <message>
        <source>&amp;Who receives it</source>
        <translation>&amp;Người nhận</translation>
    </message>
    <message>
        <source>%1 (yourself, on another computer)</source>
        <translation>%1 (bạn, máy khác)</translation>
    </message>
    <message>
        <source>✘ no: certificate</source>
        <translation>✘ không: chứng thư</translation>
    </message>
    <message>
        <source>✔ yes</source>
        <translation>✔ được</translation>
    </message>
    <message>
        <source>Nobody is chosen yet: tick a name with the space bar.</source>
        <translation>Chưa chọn ai: đánh dấu tên bằng phím cách.</translation>
    </message>
    <message>
        <source>Only these can open it: %1</source>
        <translation>Chỉ những người này mở được: %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RecoverDialog</name>
    <message>
        <source>New passphrase</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>Open the workspace</source>
        <translation>Mở kho làm việc</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Dùng khoá khôi phục</translation>
    </message>
    <message>
        <source>The sixteen words of the sealed envelope</source>
        <translation>Mười sáu từ trong phong bì niêm phong</translation>
    </message>
    <message>
        <source>Type them in their order, or scan the code on the sheet. Marks and capitals do not matter; a space leads to the next word.</source>
        <translation>Gõ theo đúng thứ tự, hoặc quét mã trên tờ giấy. Không cần dấu hay chữ hoa; phím cách chuyển sang từ kế tiếp.</translation>
    </message>
    <message>
        <source>Account that gets a new passphrase</source>
        <translation>Tài khoản được đặt mật khẩu mới</translation>
    </message>
    <message>
        <source>The account gets a new certificate for signing. What it signed before stays valid, and the audit log says that the recovery key was used.</source>
        <translation>Tài khoản được cấp chứng thư ký mới. Những gì đã ký trước đó vẫn có giá trị; nhật ký ghi lại việc dùng khoá khôi phục.</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Đang mở kho làm việc…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RecoveryDialog</name>
    <message>
        <source>Text before</source>
        <translation>Nội dung trước đó</translation>
    </message>
    <message>
        <source>Recovered text</source>
        <translation>Nội dung khôi phục</translation>
    </message>
    <message>
        <source>Go back to the text before</source>
        <translation>Quay lại nội dung trước đó</translation>
    </message>
    <message>
        <source>Keep the recovered text</source>
        <translation>Giữ nội dung khôi phục</translation>
    </message>
    <message>
        <source>Articles with recovered text</source>
        <translation>Các bài có nội dung khôi phục</translation>
    </message>
    <message>
        <source>Bàn Tin was not closed properly last time. What had been typed was already on disk and is in the article again.</source>
        <translation>Lần trước Bàn Tin bị tắt đột ngột. Những gì đã gõ vẫn nằm trên máy này và đã có lại trong bài.</translation>
    </message>
    <message>
        <source>Whichever you choose, the other text stays among the article&apos;s revisions.</source>
        <translation>Dù chọn bản nào, bản còn lại vẫn được giữ trong thẻ Phiên bản của bài.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n phút trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n giờ trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n ngày trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Last typed %1 (%2) by %3</source>
        <translation>Gõ lần cuối %1 (%2), người viết: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>thêm %n từ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>bớt %n từ</numerusform>
        </translation>
    </message>
    <message>
        <source>part of what was typed last cannot be read back</source>
        <translation>một phần gõ sau cùng không đọc lại được</translation>
    </message>
    <message>
        <source>Before: saved %1</source>
        <translation>Trước đó: lưu lúc %1</translation>
    </message>
    <message>
        <source>Recovered: typed until %1</source>
        <translation>Khôi phục: gõ đến %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RecoveryKeyCard</name>
    <message>
        <source>Recovery key</source>
        <translation>Khoá khôi phục</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation>Lập khoá khôi phục…</translation>
    </message>
    <message>
        <source>Sixteen words on paper in a sealed envelope. They let an account in again whose passphrase is lost, and open a backup on another computer.</source>
        <translation>Mười sáu từ trên giấy, cất trong phong bì niêm phong. Khoá này giúp tài khoản mất mật khẩu vào lại, và mở bản sao lưu trên máy khác.</translation>
    </message>
    <message>
        <source>Made on %1. The sheet printed then is the one that opens.</source>
        <translation>Lập ngày %1. Chỉ tờ giấy in hôm đó mới dùng được.</translation>
    </message>
    <message>
        <source>This workspace has no recovery key yet.</source>
        <translation>Kho làm việc này chưa có khoá khôi phục.</translation>
    </message>
    <message>
        <source>If every passphrase were forgotten, nobody could open it any more.</source>
        <translation>Nếu quên hết mật khẩu thì không ai mở được kho nữa.</translation>
    </message>
    <message>
        <source>The new recovery key is in force. Seal its sheet in the envelope; older sheets no longer open anything.</source>
        <translation>Khoá khôi phục mới đã có hiệu lực. Hãy niêm phong tờ giấy; các tờ cũ không còn mở được gì.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RecoveryKeyDialog</name>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Lập khoá khôi phục mới</translation>
    </message>
    <message>
        <source>The same words as a QR code</source>
        <translation>Các từ đó dưới dạng mã QR</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>In tờ giấy…</translation>
    </message>
    <message>
        <source>Sixteen words for the sealed envelope</source>
        <translation>Mười sáu từ để cất trong phong bì niêm phong</translation>
    </message>
    <message>
        <source>Print them, or write them down by hand with their numbers. With this sheet and this computer anybody opens the workspace: seal it in an envelope and keep it in the unit&apos;s safe. The words are shown this once; do not photograph them.</source>
        <translation>Hãy in ra, hoặc chép tay kèm số thứ tự. Ai có tờ giấy này và máy tính này đều mở được kho làm việc: hãy cất trong phong bì niêm phong, giữ trong két của đơn vị. Các từ chỉ hiện một lần này; không chụp ảnh lại.</translation>
    </message>
    <message>
        <source>An older recovery key goes on opening until you have finished.</source>
        <translation>Khoá khôi phục cũ (nếu có) vẫn dùng được cho đến khi bạn làm xong.</translation>
    </message>
    <message>
        <source>Is the sheet readable?</source>
        <translation>Tờ giấy có đọc được không?</translation>
    </message>
    <message>
        <source>Type two of the words from the paper. Then the key is in force, and any older one is void.</source>
        <translation>Hãy nhìn tờ giấy và gõ lại hai từ. Sau đó khoá mới có hiệu lực, khoá cũ hết hiệu lực.</translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation>Từ số %1</translation>
    </message>
    <message>
        <source>Put the key in force</source>
        <translation>Cho khoá có hiệu lực</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>No printer is set up on this computer: write the words down by hand, with their numbers.</source>
        <translation>Máy này chưa cài máy in nào: hãy chép tay các từ kèm số thứ tự.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Khoá khôi phục</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer. Wait for the paper and look whether it can be read.</source>
        <translation>Đã gửi đến máy in. Hãy chờ lấy tờ giấy và xem có đọc rõ không.</translation>
    </message>
    <message>
        <source>The printer did not take the sheet: write the words down by hand, with their numbers.</source>
        <translation>Máy in không nhận: hãy chép tay các từ kèm số thứ tự.</translation>
    </message>
    <message>
        <source>Putting the new key in force…</source>
        <translation>Đang cho khoá mới có hiệu lực…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RecoverySheet</name>
    <message>
        <source>RECOVERY KEY OF THE WORKSPACE</source>
        <translation>KHOÁ KHÔI PHỤC CỦA KHO LÀM VIỆC</translation>
    </message>
    <message>
        <source>Made on %1 by %2</source>
        <translation>Lập ngày %1, người lập: %2</translation>
    </message>
    <message>
        <source>Whoever holds this sheet and the unit&apos;s computer can open the workspace. Seal it in an envelope, sign across the flap, and keep it in the unit&apos;s safe, away from the computer. Do not photograph, copy or type it into any other program.</source>
        <translation>Ai có tờ giấy này và máy tính của đơn vị đều mở được kho làm việc. Hãy cất trong phong bì niêm phong, ký giáp lai mép phong bì và giữ trong két của đơn vị, không để cạnh máy tính. Không chụp ảnh, không sao chép, không gõ vào chương trình nào khác.</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Cách dùng</translation>
    </message>
    <message>
        <source>1. Start Bàn Tin and choose “Lost passphrase? Use the recovery key…” on the page that asks for the passphrase.
2. Type the sixteen words in their order, or scan the code with a reader connected to the computer. Marks and capitals do not matter.
3. Choose the account and give it a new passphrase. Its owner gets a new signing certificate; what was signed before stays valid.
4. Make a new recovery key afterwards: this sheet then no longer opens anything and can be destroyed.</source>
        <translation>1. Mở Bàn Tin và chọn “Mất mật khẩu? Dùng khoá khôi phục…” ở trang hỏi mật khẩu.
2. Gõ mười sáu từ theo đúng thứ tự, hoặc quét mã bằng đầu đọc nối với máy. Không cần gõ dấu hay chữ hoa.
3. Chọn tài khoản và đặt mật khẩu mới. Tài khoản được cấp chứng thư ký mới; những gì đã ký trước đó vẫn có giá trị.
4. Sau đó hãy lập khoá khôi phục mới: tờ giấy này khi ấy không còn mở được gì và có thể huỷ.</translation>
    </message>
    <message>
        <source>Envelope opened on: ........................   by: ..................................   signature: ........................</source>
        <translation>Ngày mở phong bì: ........................   Người mở: ..................................   Ký tên: ........................</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RecoveryWordsField</name>
    <message>
        <source>Word %1</source>
        <translation>Từ số %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RegisterDialog</name>
    <message>
        <source>%1: nothing more is to be done</source>
        <translation>%1: không còn việc gì phải làm</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Lưu mục này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Why the closed entry is changed</source>
        <translation>Lý do sửa mục đã kết thúc</translation>
    </message>
    <message>
        <source>The entry is signed with your key.</source>
        <translation>Mục này được ký bằng khóa của bạn.</translation>
    </message>
    <message>
        <source>Writing the entry…</source>
        <translation>Đang ghi…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RegisterFieldEditor</name>
    <message>
        <source>no day</source>
        <translation>chưa có ngày</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– chọn –</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (bắt buộc)</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RegisterPane</name>
    <message>
        <source>New entry…</source>
        <translation>Ghi mục mới…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất ra tệp…</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Các mục hiển thị</translation>
    </message>
    <message>
        <source>all entries</source>
        <translation>mọi mục</translation>
    </message>
    <message>
        <source>open entries</source>
        <translation>mục đang mở</translation>
    </message>
    <message>
        <source>Search, marks or not</source>
        <translation>Tìm, có dấu hoặc không dấu</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>Tìm trong sổ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Người ghi</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>Không có dòng nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies), %1 of them open</source>
        <translation>
            <numerusform>%n mục, %1 đang mở</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bantin::ui::RegistersPage</name>
    <message>
        <source>Registers</source>
        <translation>Sổ theo dõi</translation>
    </message>
    <message>
        <source>Registers of the regulation</source>
        <translation>Các sổ theo quy chế</translation>
    </message>
    <message>
        <source>Due for the desk</source>
        <translation>Việc đến hạn của Ban biên tập</translation>
    </message>
    <message>
        <source>Royalties and pay</source>
        <translation>Nhuận bút, thù lao</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RegulationCard</name>
    <message>
        <source>Regulation</source>
        <translation>Quy chế</translation>
    </message>
    <message>
        <source>Follow another regulation…</source>
        <translation>Áp dụng quy chế khác…</translation>
    </message>
    <message>
        <source>Ask for more…</source>
        <translation>Quy định chặt hơn…</translation>
    </message>
    <message>
        <source>The unit&apos;s own rules</source>
        <translation>Quy định riêng của đơn vị</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>The unit may ask for more than its regulation, never for less. Every version is signed and kept.</source>
        <translation>Đơn vị có thể quy định chặt hơn quy chế, không được nới lỏng. Mọi phiên bản đều được ký và lưu lại.</translation>
    </message>
    <message>
        <source>Followed since %1</source>
        <translation>Áp dụng từ %1</translation>
    </message>
    <message>
        <source>Before: %1, until %2</source>
        <translation>Trước đó: %1, đến %2</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RekeyCard</name>
    <message>
        <source>Key of the workspace</source>
        <translation>Khoá của kho làm việc</translation>
    </message>
    <message>
        <source>Make a new key…</source>
        <translation>Đổi khoá…</translation>
    </message>
    <message>
        <source>To be changed when a computer or stick with a copy of the workspace was lost, or when somebody has left who could open it.</source>
        <translation>Cần đổi khi mất máy tính hoặc USB chứa bản sao của kho, hoặc khi người từng mở được kho đã thôi việc.</translation>
    </message>
    <message>
        <source>The workspace has a new key. Make a new backup now.</source>
        <translation>Kho làm việc đã có khoá mới. Hãy sao lưu lại ngay.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RekeyDialog</name>
    <message>
        <source>Go on without them; the recovery key lets them in again later</source>
        <translation>Tiếp tục mà không có họ; sau này dùng khoá khôi phục để họ vào lại</translation>
    </message>
    <message>
        <source>Make the new key</source>
        <translation>Đổi khoá</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>A new key for the workspace</source>
        <translation>Đổi khoá của kho làm việc</translation>
    </message>
    <message>
        <source>Everything is encrypted again with a new key. Whoever took a copy of the workspace along reads nothing that is written from now on. Everybody here keeps the passphrase and needs to do nothing.</source>
        <translation>Toàn bộ kho được mã hoá lại bằng khoá mới. Ai mang theo bản sao của kho sẽ không đọc được những gì viết từ nay về sau. Mọi người ở đây giữ nguyên mật khẩu và không phải làm gì.</translation>
    </message>
    <message>
        <source>It needs as much free space as the workspace takes now. If the computer goes off meanwhile, the workspace opens as it was or with the new key, whole: then look here and start again if need be.</source>
        <translation>Cần chỗ trống bằng dung lượng kho hiện nay. Nếu máy tắt giữa chừng, kho vẫn mở được nguyên vẹn, với khoá cũ hoặc khoá mới: khi đó hãy xem lại ở đây và làm lại nếu cần.</translation>
    </message>
    <message>
        <source>Backups made before keep the old key. Make a new one afterwards and put the older ones where that person cannot reach them.</source>
        <translation>Các bản sao lưu trước đây vẫn dùng khoá cũ. Sau khi đổi, hãy sao lưu lại và cất các bản cũ ở nơi người đó không lấy được.</translation>
    </message>
    <message>
        <source>Encrypting with the new key…</source>
        <translation>Đang mã hoá bằng khoá mới…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RelayPane</name>
    <message>
        <source>&amp;Ask the portal now</source>
        <translation>Hỏi &amp;cổng ngay</translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation>N&amp;hận</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>&amp;Thu hồi</translation>
    </message>
    <message>
        <source>On the way through the portal</source>
        <translation>Đang đi qua cổng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>To or from</source>
        <translation>Người nhận hoặc người gửi</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>↗ to %1</source>
        <translation>↗ đến %1</translation>
    </message>
    <message>
        <source>↘ from %1</source>
        <translation>↘ từ %1</translation>
    </message>
    <message>
        <source>No portal is set, so hand-overs go as files only. An administrator sets it under Settings, Portal.</source>
        <translation>Chưa đặt địa chỉ cổng nên chỉ bàn giao bằng tệp. Người quản trị đặt ở Thiết lập, mục Cổng.</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Đang hỏi cổng…</translation>
    </message>
    <message>
        <source>The portal was not asked yet.</source>
        <translation>Chưa hỏi cổng lần nào.</translation>
    </message>
    <message>
        <source>Last asked: %1.</source>
        <translation>Hỏi cổng lần cuối: %1.</translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>Chưa có gì đang đi.</translation>
    </message>
    <message>
        <source>&amp;Look into it…</source>
        <translation>&amp;Xem rồi nhận…</translation>
    </message>
    <message>
        <source>Bàn Tin asks again by itself.</source>
        <translation>Bàn Tin sẽ tự hỏi lại.</translation>
    </message>
    <message>
        <source>Decli&amp;ne…</source>
        <translation>Từ chố&amp;i…</translation>
    </message>
    <message>
        <source>Take it &amp;back…</source>
        <translation>&amp;Thu hồi…</translation>
    </message>
    <message>
        <source>Decline the hand-over from %1?</source>
        <translation>Từ chối bàn giao của %1?</translation>
    </message>
    <message>
        <source>The sender is told that you do not want it, and the portal deletes its copy once nobody is left to fetch it. Nothing is lost: the articles stay at the sender as they are. Should you need them later, ask the sender to hand over again.</source>
        <translation>Người gửi sẽ biết bạn không nhận; cổng xoá bản đang giữ khi không còn ai cần nhận. Không mất gì: bài vẫn ở máy người gửi như cũ. Sau này nếu cần, hãy nhờ người gửi bàn giao lại.</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>&amp;Từ chối</translation>
    </message>
    <message>
        <source>The portal deletes its copy, and nobody can fetch it any more. Your articles stay here as they are, and you can hand them over again at any time.</source>
        <translation>Cổng xoá bản đang giữ và không ai nhận được nữa. Bài của bạn vẫn ở máy này như cũ; lúc nào cũng có thể bàn giao lại.</translation>
    </message>
    <message>
        <source>Who has taken it over keeps it: %1 of %2.</source>
        <translation>Ai đã nhận thì vẫn giữ: %1/%2 người.</translation>
    </message>
    <message>
        <source>Take back the hand-over to %1?</source>
        <translation>Thu hồi bàn giao cho %1?</translation>
    </message>
    <message>
        <source>Hand-overs of articles</source>
        <translation>Bàn giao bài giữa các máy</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RelayWords</name>
    <message>
        <source>Waits to be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Being sent, %1 %</source>
        <translation>Đang gửi %1 %</translation>
    </message>
    <message>
        <source>At the portal, not fetched yet</source>
        <translation>Ở cổng, chưa ai nhận</translation>
    </message>
    <message>
        <source>Fetched by %1 of %2</source>
        <translation>%1/%2 người đã nhận</translation>
    </message>
    <message>
        <source>Being taken back</source>
        <translation>Đang thu hồi</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Chờ bạn nhận</translation>
    </message>
    <message>
        <source>Being fetched, %1 %</source>
        <translation>Đang tải về %1 %</translation>
    </message>
    <message>
        <source>Here, to be looked into</source>
        <translation>Đã về máy, chờ xem</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Everybody has it</source>
        <translation>Mọi người đã nhận đủ</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Nobody fetched it in time</source>
        <translation>Quá hạn, chưa nhận đủ</translation>
    </message>
    <message>
        <source>tried again %1</source>
        <translation>thử lại %1</translation>
    </message>
    <message>
        <source>kept at the portal until %1</source>
        <translation>cổng giữ đến %1</translation>
    </message>
    <message>
        <source>Encrypted, %1</source>
        <translation>Đã mã hoá, %1</translation>
    </message>
    <message>
        <source>declined by %1</source>
        <translation>%1 người từ chối</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Đã từ chối</translation>
    </message>
    <message>
        <source>Nobody took it over; the articles stay here as they are. %1</source>
        <translation>Không ai nhận; bài vẫn ở máy này như cũ. %1</translation>
    </message>
    <message>
        <source>Being declined</source>
        <translation>Đang báo từ chối</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RescueCard</name>
    <message>
        <source>Find out what is damaged</source>
        <translation>Xem những gì bị hỏng</translation>
    </message>
    <message>
        <source>Repair with the newest backup</source>
        <translation>Sửa bằng bản sao lưu mới nhất</translation>
    </message>
    <message>
        <source>Repair with a backup…</source>
        <translation>Sửa bằng một bản sao lưu…</translation>
    </message>
    <message>
        <source>Repair with what can be read</source>
        <translation>Sửa bằng phần còn đọc được</translation>
    </message>
    <message>
        <source>Open the repaired workspace</source>
        <translation>Mở kho làm việc đã sửa</translation>
    </message>
    <message>
        <source>What is damaged</source>
        <translation>Những gì bị hỏng</translation>
    </message>
    <message>
        <source>The workspace was repaired and can be opened.</source>
        <translation>Kho làm việc đã được sửa và có thể mở lại.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Không mất gì.</translation>
    </message>
    <message>
        <source>The damaged files are kept in the folder %1 of the workspace.</source>
        <translation>Các tệp hỏng được giữ lại trong thư mục %1 của kho làm việc.</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Thư mục chứa các bản sao lưu</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RestoreIntoPage</name>
    <message>
        <source>With the &amp;passphrase the account had on that day</source>
        <translation>Bằng &amp;mật khẩu của tài khoản vào ngày sao lưu</translation>
    </message>
    <message>
        <source>With the recovery &amp;key from the sealed envelope</source>
        <translation>Bằng &amp;khoá khôi phục trong phong bì niêm phong</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Mở bản sao lưu</translation>
    </message>
    <message>
        <source>Every file is checked while it is restored.</source>
        <translation>Mỗi tệp đều được kiểm tra trong khi khôi phục.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>New passphrase of the account</source>
        <translation>Mật khẩu mới của tài khoản</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>New folder for the workspace</source>
        <translation>Thư mục mới cho kho làm việc</translation>
    </message>
    <message>
        <source>A workspace that is there already is never overwritten.</source>
        <translation>Kho làm việc đã có không bao giờ bị ghi đè.</translation>
    </message>
    <message>
        <source>Restored workspace</source>
        <translation>Kho khôi phục</translation>
    </message>
    <message>
        <source>Choose an empty folder for the workspace</source>
        <translation>Chọn một thư mục trống cho kho làm việc</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RestoreSourcePage</name>
    <message>
        <source>The backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Choose the disk, USB stick or folder the backups are on.</source>
        <translation>Chọn ổ đĩa, USB hoặc thư mục chứa bản sao lưu.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Các bản sao lưu</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Số bài</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Choose the folder with the backups</source>
        <translation>Chọn thư mục chứa bản sao lưu</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Đang tìm bản sao lưu…</translation>
    </message>
    <message>
        <source>What is shown here is checked when the backup is opened.</source>
        <translation>Thông tin ở đây sẽ được kiểm tra khi mở bản sao lưu.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RestoreWizard</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Tiến độ khôi phục</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ReviewDesk</name>
    <message>
        <source>Text</source>
        <translation>Bản sạch</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>What changed since a state you choose (Ctrl+Alt+D)</source>
        <translation>Thay đổi so với một bản bạn chọn (Ctrl+Alt+D)</translation>
    </message>
    <message>
        <source>Steps…</source>
        <translation>Việc khác…</translation>
    </message>
    <message>
        <source>Comments and other steps</source>
        <translation>Nhận xét và việc khác</translation>
    </message>
    <message>
        <source>Choose an article, or write a new one (Ctrl+N).</source>
        <translation>Hãy chọn một bài, hoặc viết bài mới (Ctrl+N).</translation>
    </message>
    <message>
        <source>You have not looked at this article before. Choose a state to compare with.</source>
        <translation>Bạn chưa xem bài này lần nào. Hãy chọn một bản để so sánh.</translation>
    </message>
    <message>
        <source>What changed (%1)</source>
        <translation>Thay đổi (%1)</translation>
    </message>
    <message>
        <source>Not published – the contributor has no answer yet</source>
        <translation>Không đăng – chưa trả lời người cung cấp</translation>
    </message>
    <message>
        <source>%1 took this review over from you, %2; what you wrote is in it</source>
        <translation>%1 đã nhận lại bài này từ bạn, %2; nội dung bạn viết vẫn còn trong bài</translation>
    </message>
    <message>
        <source>%1 is editing it since %2</source>
        <translation>%1 đang biên tập từ %2</translation>
    </message>
    <message>
        <source>Passed on to you</source>
        <translation>Được chuyển cho bạn</translation>
    </message>
    <message>
        <source>Passed on to %1</source>
        <translation>Đã chuyển cho %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ReviewSteps</name>
    <message>
        <source>Comment on the selected words…</source>
        <translation>Nhận xét về chữ đang chọn…</translation>
    </message>
    <message>
        <source>Suggest other words…</source>
        <translation>Đề nghị sửa chữ…</translation>
    </message>
    <message>
        <source>Take back what I submitted…</source>
        <translation>Rút lại bài tôi đã gửi…</translation>
    </message>
    <message>
        <source>Pass on to a colleague…</source>
        <translation>Chuyển cho đồng nghiệp…</translation>
    </message>
    <message>
        <source>Take over the review</source>
        <translation>Nhận lại việc biên tập</translation>
    </message>
    <message>
        <source>Answer the contributor…</source>
        <translation>Hồi đáp người cung cấp…</translation>
    </message>
    <message>
        <source>Approve several articles…</source>
        <translation>Duyệt nhiều bài…</translation>
    </message>
    <message>
        <source>Select the words first, within one paragraph.</source>
        <translation>Hãy chọn chữ trước, trong cùng một đoạn.</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>The words of this comment are no longer in the text: “%1”</source>
        <translation>Chữ của nhận xét này không còn trong bài: “%1”</translation>
    </message>
    <message>
        <source>Take back what I submitted</source>
        <translation>Rút lại bài đã gửi</translation>
    </message>
    <message>
        <source>The article becomes a draft again. What editors wrote in it stays in it.</source>
        <translation>Bài trở lại thành bản thảo. Nội dung biên tập viên đã sửa vẫn còn trong bài.</translation>
    </message>
    <message>
        <source>Sign and take back</source>
        <translation>Ký và rút lại</translation>
    </message>
    <message>
        <source>Nobody else could take the next step of this article.</source>
        <translation>Không có ai khác có thể làm bước tiếp theo của bài này.</translation>
    </message>
    <message>
        <source>Pass on to a colleague</source>
        <translation>Chuyển cho đồng nghiệp</translation>
    </message>
    <message>
        <source>It will wait for them alone. What is in review is theirs from then on.</source>
        <translation>Bài sẽ chỉ chờ người đó. Bài đang biên tập từ lúc đó do người đó giữ.</translation>
    </message>
    <message>
        <source>Sign and pass on</source>
        <translation>Ký và chuyển</translation>
    </message>
    <message>
        <source>Hand over to another computer…</source>
        <translation>Bàn giao bài cho máy khác…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RevisionsTab</name>
    <message>
        <source>Revisions</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Đóng băng lúc</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Mã băm</translation>
    </message>
    <message>
        <source>Bring this text back</source>
        <translation>Lấy lại nội dung này</translation>
    </message>
    <message>
        <source>The text of now is kept here in its turn.</source>
        <translation>Nội dung hiện tại cũng sẽ được giữ lại ở đây.</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>được để riêng</translation>
    </message>
    <message>
        <source>kept by itself</source>
        <translation>tự lưu</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RosterCard</name>
    <message>
        <source>Signed list of the board</source>
        <translation>Danh sách Ban Biên tập đã ký</translation>
    </message>
    <message>
        <source>Members of the board</source>
        <translation>Thành viên Ban Biên tập</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức quyền</translation>
    </message>
    <message>
        <source>Field of work</source>
        <translation>Lĩnh vực phụ trách</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RoyaltyDecisionDialog</name>
    <message>
        <source>Sign the decision</source>
        <translation>Ký quyết định</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Decision on the sheet</source>
        <translation>Quyết định về bảng nhuận bút</translation>
    </message>
    <message>
        <source>The sheet of %1 comes to %2. Your signature says that this is paid, within the budget.</source>
        <translation>Bảng %1 có tổng là %2. Chữ ký của bạn xác nhận chi số tiền này trong phạm vi kinh phí.</translation>
    </message>
    <message>
        <source>The regulation leaves the decision to the chair; name the document it was taken by.</source>
        <translation>Theo quy chế, Chủ tịch quyết định; hãy ghi văn bản quyết định.</translation>
    </message>
    <message>
        <source>Budget (đồng)</source>
        <translation>Kinh phí (đồng)</translation>
    </message>
    <message>
        <source>Number and symbol of the decision</source>
        <translation>Số, ký hiệu quyết định</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Đang ký…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RoyaltyPane</name>
    <message>
        <source>decided</source>
        <translation>đã quyết định</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>đã chi trả</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>đã lập</translation>
    </message>
    <message>
        <source>estimated by %1</source>
        <translation>do %1 lập</translation>
    </message>
    <message>
        <source>decided by %1 on %2, within %3</source>
        <translation>%1 quyết định ngày %2, trong phạm vi %3</translation>
    </message>
    <message>
        <source>paid on %1</source>
        <translation>đã chi trả ngày %1</translation>
    </message>
    <message>
        <source>New sheet…</source>
        <translation>Lập bảng mới…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Quyết định…</translation>
    </message>
    <message>
        <source>Paid…</source>
        <translation>Đã chi trả…</translation>
    </message>
    <message>
        <source>Coefficients…</source>
        <translation>Bảng hệ số…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất ra tệp…</translation>
    </message>
    <message>
        <source>Royalty sheets</source>
        <translation>Các bảng nhuận bút</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Hạn chi trả</translation>
    </message>
    <message>
        <source>Estimated by</source>
        <translation>Người lập</translation>
    </message>
    <message>
        <source>Royalties and pay</source>
        <translation>Nhuận bút, thù lao</translation>
    </message>
    <message>
        <source>Only what was reviewed and published is paid. Coefficients are the unit&apos;s own, within the limits of %1.</source>
        <translation>Chỉ trả cho tin, bài đã được duyệt và đã đăng. Hệ số do đơn vị tự đặt, trong mức tối đa của %1.</translation>
    </message>
    <message>
        <source>The coefficients are saved.</source>
        <translation>Đã lưu bảng hệ số.</translation>
    </message>
    <message>
        <source>The sheet is saved.</source>
        <translation>Đã lưu bảng.</translation>
    </message>
    <message>
        <source>The decision is signed.</source>
        <translation>Đã ký quyết định.</translation>
    </message>
    <message>
        <source>The payment is recorded.</source>
        <translation>Đã ghi nhận chi trả.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RoyaltyPaymentDialog</name>
    <message>
        <source>no day</source>
        <translation>chưa có ngày</translation>
    </message>
    <message>
        <source>Record the payment</source>
        <translation>Ghi nhận đã chi trả</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Day of the payment</source>
        <translation>Ngày chi trả</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Ngày chi trả</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Đang ký…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RoyaltyRatesDialog</name>
    <message>
        <source>Save the coefficients</source>
        <translation>Lưu bảng hệ số</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Coefficients of the unit</source>
        <translation>Bảng hệ số của đơn vị</translation>
    </message>
    <message>
        <source>Empty until the unit enters what it pays. %1 sets the highest only.</source>
        <translation>Để trống đến khi đơn vị nhập mức của mình. %1 chỉ quy định mức tối đa.</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Tối đa</translation>
    </message>
    <message>
        <source>The unit&apos;s</source>
        <translation>Của đơn vị</translation>
    </message>
    <message>
        <source>Writing the coefficients…</source>
        <translation>Đang ghi bảng hệ số…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::RoyaltySheetDialog</name>
    <message>
        <source>Take in what was published</source>
        <translation>Lấy tin, bài đã đăng trong kỳ</translation>
    </message>
    <message>
        <source>Add a part…</source>
        <translation>Thêm phần việc…</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Bỏ dòng này</translation>
    </message>
    <message>
        <source>Save the estimate</source>
        <translation>Lưu bảng đã lập</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Sheet of royalties</source>
        <translation>Bảng nhuận bút</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Tin, bài</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần việc</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Thể loại</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Hệ số</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Phần tăng, giảm</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Tỷ lệ %</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Tổng cộng: %1</translation>
    </message>
    <message>
        <source>Writing the sheet…</source>
        <translation>Đang ghi bảng…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::ScreenLockWatch</name>
    <message>
        <source>Bàn Tin</source>
        <translation>Bàn Tin</translation>
    </message>
    <message>
        <source>Saving what is being written and locking the workspace</source>
        <translation>Đang lưu nội dung đang soạn và khoá kho làm việc</translation>
    </message>
</context>
<context>
    <name>bantin::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Các mục của thiết lập</translation>
    </message>
    <message>
        <source>Passphrase and keys</source>
        <translation>Mật khẩu và khoá</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Ngày làm việc</translation>
    </message>
    <message>
        <source>Editorial board</source>
        <translation>Ban Biên tập</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Quy chế</translation>
    </message>
</context>
<context>
    <name>bantin::ui::SheetDialog</name>
    <message>
        <source>A PDF file lies outside the encrypted workspace: everybody who gets it can read it.</source>
        <translation>Tệp PDF nằm ngoài kho mã hóa: ai có tệp đều đọc được.</translation>
    </message>
    <message>
        <source>Course of the article</source>
        <translation>Phiếu theo dõi bài</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>PDF file…</source>
        <translation>Tệp PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Write a PDF file</source>
        <translation>Ghi tệp PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF file was written; everybody who gets it can read it.</source>
        <translation>Đã ghi tệp PDF; ai có tệp đều đọc được.</translation>
    </message>
    <message>
        <source>The PDF file could not be written there; choose another folder.</source>
        <translation>Không ghi được tệp PDF vào đó; hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::SidesView</name>
    <message>
        <source>Both versions beside each other</source>
        <translation>Hai bản đặt cạnh nhau</translation>
    </message>
</context>
<context>
    <name>bantin::ui::SigningCard</name>
    <message>
        <source>Sign and submit</source>
        <translation>Ký và gửi</translation>
    </message>
    <message>
        <source>Sign and forward</source>
        <translation>Ký và chuyển</translation>
    </message>
    <message>
        <source>Sign and return</source>
        <translation>Ký và trả lại</translation>
    </message>
    <message>
        <source>Sign the approval</source>
        <translation>Ký duyệt</translation>
    </message>
    <message>
        <source>Sign the refusal</source>
        <translation>Ký không đăng</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Ký</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Passphrase to sign</source>
        <translation>Mật khẩu để ký</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Đang ký</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>I sign the text as it stands now, with %1.</source>
        <translation>Tôi ký nội dung như hiện có, với %1.</translation>
    </message>
    <message>
        <source>I sign exactly this content:
%1 · 1 article, %2</source>
        <translation>Tôi duyệt đúng nội dung này:
%1 · 1 bài, %2</translation>
    </message>
    <message>
        <source>Change a single word after signing, and this approval is void.</source>
        <translation>Sửa dù một chữ sau khi ký, phê duyệt này mất hiệu lực.</translation>
    </message>
    <message>
        <source>Your signature stays with the article.</source>
        <translation>Chữ ký của bạn đi cùng bài.</translation>
    </message>
    <message>
        <source>Say why; the author will read it.</source>
        <translation>Nói rõ lý do; tác giả sẽ đọc.</translation>
    </message>
    <message>
        <source>Sign and pass on</source>
        <translation>Ký và chuyển</translation>
    </message>
    <message>
        <source>Sign and have it corrected</source>
        <translation>Ký cho đính chính</translation>
    </message>
    <message>
        <source>Sign and withdraw</source>
        <translation>Ký gỡ bài</translation>
    </message>
    <message>
        <source>Say what was wrong; readers of the corrected page will see it.</source>
        <translation>Ghi rõ đã sai ở đâu; bạn đọc sẽ thấy trên trang đính chính.</translation>
    </message>
    <message>
        <source>Say why it is withdrawn; readers see it only when you choose so.</source>
        <translation>Ghi lý do gỡ bài; bạn đọc chỉ thấy khi bạn chọn cho biết.</translation>
    </message>
    <message>
        <source>Give a reason for each warning and confirm each item; they are signed with it.</source>
        <translation>Ghi lý do cho từng cảnh báo và xác nhận từng mục; tất cả được ký kèm quyết định.</translation>
    </message>
    <message>
        <source>Write the open checks in</source>
        <translation>Ghi các điểm kiểm tra chưa đạt vào lý do</translation>
    </message>
    <message>
        <source>Your signature stays with the article. F9 shows the page readers will find in its place.</source>
        <translation>Chữ ký của bạn đi cùng bài. Bấm F9 để xem trang mà bạn đọc sẽ thấy thay cho bài.</translation>
    </message>
    <message>
        <source>I sign that this article is withdrawn: a notice takes the place of its page.</source>
        <translation>Tôi ký việc gỡ bài này: một thông báo thay cho trang của bài.</translation>
    </message>
    <message>
        <source>I sign that this article is to be corrected: its page stays until the corrected text is approved.</source>
        <translation>Tôi ký rằng bài này cần đính chính: trang của bài vẫn giữ nguyên cho đến khi nội dung đính chính được duyệt.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::SigningNeeds</name>
    <message>
        <source>Checked: it is right as it stands</source>
        <translation>Đã kiểm tra: nội dung đúng, giữ nguyên</translation>
    </message>
    <message>
        <source>The source has it exactly so</source>
        <translation>Đúng như trong nguồn</translation>
    </message>
    <message>
        <source>Whoever is named has agreed to it</source>
        <translation>Người được nêu tên đã đồng ý</translation>
    </message>
    <message>
        <source>Does not apply to an item of this kind</source>
        <translation>Không áp dụng cho loại nội dung này</translation>
    </message>
    <message>
        <source>Publish later (embargo)</source>
        <translation>Hẹn giờ đăng</translation>
    </message>
    <message>
        <source>Tell readers the reason</source>
        <translation>Cho bạn đọc biết lý do</translation>
    </message>
    <message>
        <source>Not to be seen before</source>
        <translation>Không hiển thị trước</translation>
    </message>
    <message>
        <source>Warnings that stand</source>
        <translation>Cảnh báo được giữ nguyên</translation>
    </message>
    <message>
        <source>I declare</source>
        <translation>Tôi cam đoan</translation>
    </message>
    <message>
        <source>I have checked</source>
        <translation>Tôi đã kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>(%n places)</source>
        <translation>
            <numerusform>(%n chỗ)</numerusform>
        </translation>
    </message>
    <message>
        <source>✔ Reason given before: “%1”</source>
        <translation>✔ Đã có lý do: “%1”</translation>
    </message>
    <message>
        <source>Why it stands: choose or write</source>
        <translation>Lý do giữ nguyên: chọn hoặc tự ghi</translation>
    </message>
    <message>
        <source>Reason why this warning stands: %1</source>
        <translation>Lý do giữ nguyên cảnh báo này: %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::SpeedPlot</name>
    <message>
        <source>Speed over the last ten minutes</source>
        <translation>Tốc độ mười phút qua</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Chưa gửi gì.</translation>
    </message>
    <message>
        <source>Now %1, at most %2.</source>
        <translation>Hiện %1, cao nhất %2.</translation>
    </message>
    <message>
        <source>Speed, 10 minutes</source>
        <translation>Tốc độ 10 phút qua</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>cao nhất %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::StateNotice</name>
    <message>
        <source>The approval is void: the text was changed after signing.</source>
        <translation>Phê duyệt đã mất hiệu lực: bài bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>Submit it again, so that it can be approved anew.</source>
        <translation>Gửi lại bài để được duyệt lại.</translation>
    </message>
    <message>
        <source>The first change you make voids what was decided.</source>
        <translation>Thay đổi đầu tiên của bạn sẽ làm mất hiệu lực điều đã quyết định.</translation>
    </message>
    <message>
        <source>This text is bound by signatures. Changing it voids them.</source>
        <translation>Bài này đã được chữ ký ràng buộc. Sửa bài thì chữ ký mất hiệu lực.</translation>
    </message>
    <message>
        <source>Edit anyway</source>
        <translation>Vẫn sửa</translation>
    </message>
    <message>
        <source>This article lies in the trash.</source>
        <translation>Bài này đang ở trong Thùng rác.</translation>
    </message>
    <message>
        <source>It can be read here; to work on it, take it back.</source>
        <translation>Có thể đọc bài tại đây; muốn làm tiếp thì lấy lại bài.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lấy lại bài</translation>
    </message>
    <message>
        <source>This article lies in the trash: %1</source>
        <translation>Bài này nằm trong thùng rác: %1</translation>
    </message>
    <message>
        <source>This article is published; its text is fixed.</source>
        <translation>Bài đã đăng, nội dung được giữ nguyên.</translation>
    </message>
    <message>
        <source>To change it, an approver orders a correction.</source>
        <translation>Muốn sửa, người duyệt phải ra quyết định đính chính.</translation>
    </message>
    <message>
        <source>A correction was ordered: %1</source>
        <translation>Đã có quyết định đính chính: %1</translation>
    </message>
    <message>
        <source>The published page stays as it is until the corrected text is published.</source>
        <translation>Trang đã đăng giữ nguyên cho đến khi bản đính chính được đăng.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::StepDialog</name>
    <message>
        <source>Passphrase to sign</source>
        <translation>Mật khẩu để ký</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Đồng nghiệp</translation>
    </message>
    <message>
        <source>Remark (may be left out)</source>
        <translation>Ghi chú (có thể bỏ trống)</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Đang ký…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::SummaryCard</name>
    <message>
        <source>still to send (of %1)</source>
        <translation>còn phải gửi (gốc %1)</translation>
    </message>
    <message>
        <source>still to send</source>
        <translation>còn phải gửi</translation>
    </message>
    <message>
        <source>at the measured %1</source>
        <translation>ở %1 đo được</translation>
    </message>
    <message>
        <source>no speed known yet</source>
        <translation>chưa đo được tốc độ</translation>
    </message>
    <message>
        <source>packages on their way</source>
        <translation>gói đang chờ hoặc đang gửi</translation>
    </message>
    <message>
        <source>of today&apos;s packages went twice</source>
        <translation>gửi lại vô ích hôm nay</translation>
    </message>
</context>
<context>
    <name>bantin::ui::TaskDialog</name>
    <message>
        <source>To be done by the end of the day</source>
        <translation>Hoàn thành trước hết ngày</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Giao</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Assign a task</source>
        <translation>Giao nhiệm vụ</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>Chuyên mục: %1</translation>
    </message>
    <message>
        <source>Who is to do it</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Về việc</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>Bài: %1</translation>
    </message>
    <message>
        <source>Assigning…</source>
        <translation>Đang giao…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::TasksCard</name>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Assign a task…</source>
        <translation>Giao nhiệm vụ…</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Đánh dấu hoàn thành</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Chú thích</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Người giao</translation>
    </message>
    <message>
        <source>The head of the board gives members work; it waits for them until it is done.</source>
        <translation>Trưởng ban giao việc cho thành viên; nhiệm vụ chờ đến khi hoàn thành.</translation>
    </message>
    <message>
        <source>✔ done %1</source>
        <translation>✔ xong %1</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>cần làm</translation>
    </message>
    <message>
        <source>The task is assigned.</source>
        <translation>Đã giao nhiệm vụ.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::TrashCan</name>
    <message>
        <source>In the trash: %1</source>
        <translation>Đã chuyển vào Thùng rác: %1</translation>
    </message>
    <message>
        <source>Nothing is deleted; the trash keeps every text and decision.</source>
        <translation>Không có gì bị xoá; Thùng rác giữ nguyên mọi nội dung và quyết định.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>bantin::ui::TrashDialog</name>
    <message>
        <source>Move to the trash</source>
        <translation>Chuyển vào thùng rác</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Nothing is deleted; the trash keeps every text and decision.</source>
        <translation>Không có gì bị xoá; thùng rác giữ nguyên mọi nội dung và quyết định.</translation>
    </message>
    <message>
        <source>Reason (may be left out)</source>
        <translation>Lý do (có thể bỏ trống)</translation>
    </message>
</context>
<context>
    <name>bantin::ui::UnitPage</name>
    <message>
        <source>People&apos;s Committee of …</source>
        <translation>UBND xã …</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>A workspace belongs to one unit and is encrypted on this computer.</source>
        <translation>Mỗi kho thuộc về một đơn vị và được mã hoá trên máy này.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Quy chế</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>The folder must be a new or empty one, with its whole path.</source>
        <translation>Thư mục phải là thư mục mới hoặc trống, ghi đủ đường dẫn.</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Chọn thư mục trống</translation>
    </message>
</context>
<context>
    <name>bantin::ui::UnitRuleDialog</name>
    <message>
        <source>Sign and save</source>
        <translation>Ký và lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Ask for more than the regulation</source>
        <translation>Quy định chặt hơn quy chế</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>What happens when it is not met</source>
        <translation>Khi không đáp ứng</translation>
    </message>
    <message>
        <source>Number of the paper that orders it</source>
        <translation>Số văn bản quyết định</translation>
    </message>
    <message>
        <source>The workspace locks afterwards; unlock it to go on under the new rules.</source>
        <translation>Sau đó kho làm việc được khóa; mở khóa để tiếp tục theo quy định mới.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>Signing the unit&apos;s own rules…</source>
        <translation>Đang ký quy định riêng của đơn vị…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::UnlockPage</name>
    <message>
        <source>Bàn Tin</source>
        <translation>Bàn Tin</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Remember on this computer (operating system keyring)</source>
        <translation>Nhớ trên máy này (kho khoá của hệ điều hành)</translation>
    </message>
    <message>
        <source>Open the workspace</source>
        <translation>Mở kho</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Người dùng</translation>
    </message>
    <message>
        <source>Create a new workspace…</source>
        <translation>Tạo kho mới…</translation>
    </message>
    <message>
        <source>Another workspace…</source>
        <translation>Kho khác…</translation>
    </message>
    <message>
        <source>Choose where your unit&apos;s articles are kept on this computer, or create the place.</source>
        <translation>Chọn nơi giữ bài của đơn vị trên máy này, hoặc tạo mới.</translation>
    </message>
    <message>
        <source>%1 · workspace on this computer</source>
        <translation>%1 · kho trên máy này</translation>
    </message>
    <message>
        <source>Not needed: this computer remembers you</source>
        <translation>Không cần: máy này nhớ bạn</translation>
    </message>
    <message>
        <source>Choose a workspace folder</source>
        <translation>Chọn thư mục kho</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Đang mở kho…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Mở chỉ để đọc</translation>
    </message>
    <message>
        <source>Lost passphrase? Use the recovery key…</source>
        <translation>Mất mật khẩu? Dùng khoá khôi phục…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Khôi phục từ bản sao lưu…</translation>
    </message>
    <message>
        <source>Type your passphrase, then press this again.</source>
        <translation>Hãy nhập mật khẩu rồi nhấn lại nút này.</translation>
    </message>
    <message>
        <source>Looking for damage…</source>
        <translation>Đang kiểm tra hư hỏng…</translation>
    </message>
    <message>
        <source>Repairing the workspace…</source>
        <translation>Đang sửa kho làm việc…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Begin with an invitation…</source>
        <translation>Bắt đầu bằng thư mời…</translation>
    </message>
</context>
<context>
    <name>bantin::ui::VersionLink</name>
    <message>
        <source>Vietnamese original</source>
        <translation>Bài gốc tiếng Việt</translation>
    </message>
    <message>
        <source>English version</source>
        <translation>Bản tiếng Anh</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>Make the English version</source>
        <translation>Tạo bản tiếng Anh</translation>
    </message>
</context>
<context>
    <name>bantin::ui::Words</name>
    <message>
        <source>Draft</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>Awaiting editing</source>
        <translation>Chờ biên tập</translation>
    </message>
    <message>
        <source>Being edited</source>
        <translation>Đang biên tập</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Không đăng</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>Chờ duyệt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Đã đóng gói</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Received by the portal</source>
        <translation>Cổng đã nhận</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã đăng</translation>
    </message>
    <message>
        <source>Refused by the portal</source>
        <translation>Cổng từ chối</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>Đã gỡ</translation>
    </message>
    <message>
        <source>Waiting to be packed</source>
        <translation>Chờ đóng gói</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Cần tôi xử lý</translation>
    </message>
    <message>
        <source>My articles</source>
        <translation>Bài của tôi</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bản thảo</translation>
    </message>
    <message>
        <source>In editing</source>
        <translation>Biên tập</translation>
    </message>
    <message>
        <source>Returned / declined</source>
        <translation>Trả lại / không đăng</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Cộng tác viên</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Biên tập viên</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Người duyệt</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Submitted for editing</source>
        <translation>Gửi biên tập</translation>
    </message>
    <message>
        <source>Edited, submitted for approval</source>
        <translation>Đã biên tập, trình duyệt</translation>
    </message>
    <message>
        <source>Approved for publication</source>
        <translation>Duyệt đăng</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Lead paragraph</source>
        <translation>Sapo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Chuyên mục</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Người viết</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn tin</translation>
    </message>
    <message>
        <source>Date of the quoted item</source>
        <translation>Ngày của tin trích dẫn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Từ khoá</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>(no title yet)</source>
        <translation>(chưa có tiêu đề)</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hôm nay %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hôm qua %1</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>hạn %1</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>quá hạn từ %1</translation>
    </message>
    <message>
        <source>due today %1</source>
        <translation>hạn hôm nay %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Đã rút lại</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Đã chuyển</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>Phải đính chính</translation>
    </message>
    <message>
        <source>Kind of content</source>
        <translation>Loại nội dung</translation>
    </message>
    <message>
        <source>Taken out of the queue</source>
        <translation>Đã lấy ra khỏi hàng</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>dưới một phút</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bantin::ui::Workbench</name>
    <message>
        <source>Open for reading only: nothing can be written or decided here.</source>
        <translation>Đang mở chỉ để đọc: không thể soạn, sửa hay ra quyết định ở đây.</translation>
    </message>
    <message>
        <source>Lock and open the workspace again when no other Bàn Tin uses it and the disk can be written.</source>
        <translation>Khi không còn cửa sổ Bàn Tin nào khác dùng kho này và ổ đĩa ghi được, xin khoá rồi mở lại kho.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: the last entry here is from %1.</source>
        <translation>Đồng hồ máy tính này đang chậm: lần ghi gần nhất trong kho là %1.</translation>
    </message>
    <message>
        <source>Nothing is lost. Set date and time right before you sign: signatures and deadlines carry them.</source>
        <translation>Không có gì bị mất. Xin chỉnh đúng ngày giờ trước khi ký: chữ ký và thời hạn đều ghi theo ngày giờ này.</translation>
    </message>
    <message>
        <source>The audit log does not fit its last checkpoint: somebody may have put back or changed the store outside the program.</source>
        <translation>Nhật ký không khớp với dấu chốt gần nhất: có thể ai đó đã thay hoặc sửa kho ngoài chương trình.</translation>
    </message>
    <message>
        <source>Nothing was deleted now. Check the log and tell the head of the board what it says.</source>
        <translation>Hiện không có gì bị xoá. Hãy kiểm tra nhật ký và báo kết quả cho Trưởng Ban biên tập.</translation>
    </message>
    <message>
        <source>Open the audit log</source>
        <translation>Mở nhật ký</translation>
    </message>
</context>
<context>
    <name>bantin::ui::WorkbenchStatus</name>
    <message>
        <source>Encrypted workspace</source>
        <translation>Kho mã hoá</translation>
    </message>
    <message>
        <source>Saved on this computer %1</source>
        <translation>Đã lưu trên máy này %1</translation>
    </message>
    <message>
        <source>Not saved yet: it is tried again</source>
        <translation>Chưa lưu được: đang thử lại</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Không có gì phải gửi</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n chữ</numerusform>
        </translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Chưa mở bài nào</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to read</source>
        <translation>
            <numerusform>đọc %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>chọn %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending paused</source>
        <translation>Tạm dừng gửi</translation>
    </message>
    <message>
        <source>Metered network</source>
        <translation>Mạng tính cước</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, khoảng %2</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to send</source>
        <translation>
            <numerusform>%n gói chờ gửi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bantin::ui::WritingAids</name>
    <message>
        <source>Find in the text</source>
        <translation>Tìm trong bài</translation>
    </message>
    <message>
        <source>Find in the text (Ctrl+F)</source>
        <translation>Tìm trong bài (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Tìm và thay</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Chỗ tiếp theo</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Chỗ trước</translation>
    </message>
    <message>
        <source>Next spelling mistake</source>
        <translation>Lỗi chính tả tiếp theo</translation>
    </message>
    <message>
        <source>Underline spelling mistakes</source>
        <translation>Gạch chân lỗi chính tả</translation>
    </message>
    <message>
        <source>The Vietnamese dictionary (package hunspell-vi) is not installed</source>
        <translation>Máy này chưa cài từ điển tiếng Việt (gói hunspell-vi)</translation>
    </message>
    <message>
        <source>This unit writes hoà, thuý, uỷ</source>
        <translation>Đơn vị viết hoà, thuý, uỷ</translation>
    </message>
    <message>
        <source>This unit writes hòa, thúy, ủy</source>
        <translation>Đơn vị viết hòa, thúy, ủy</translation>
    </message>
    <message>
        <source>Write the whole text as the unit does (hoà/hòa)</source>
        <translation>Viết cả bài theo cách của đơn vị (hoà/hòa)</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Dàn ý</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Cỡ chữ thường</translation>
    </message>
    <message>
        <source>Text size: %1 %</source>
        <translation>Cỡ chữ: %1 %</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Write a PDF file…</source>
        <translation>Xuất tệp PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n syllable(s) written the unit&apos;s way; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Đã viết lại %n tiếng theo cách của đơn vị; nhấn Ctrl+Z để trở lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every syllable is already written the unit&apos;s way.</source>
        <translation>Mọi tiếng trong bài đã được viết theo cách của đơn vị.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::WritingDesk</name>
    <message>
        <source>Article</source>
        <translation>Bài viết</translation>
    </message>
    <message>
        <source>The article was sent to the printer.</source>
        <translation>Đã gửi bài đến máy in.</translation>
    </message>
    <message>
        <source>The printer did not take the article; nothing was printed.</source>
        <translation>Máy in không nhận bài; chưa in được gì.</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>Tệp PDF</translation>
    </message>
    <message>
        <source>Everybody who gets hold of the PDF file can read it: it lies outside the encrypted workspace.</source>
        <translation>Ai có tệp PDF đều đọc được: tệp nằm ngoài kho làm việc đã mã hoá.</translation>
    </message>
    <message>
        <source>Write it only where it is needed, and delete it afterwards. The article itself stays encrypted.</source>
        <translation>Chỉ ghi tệp ở nơi cần dùng và xoá đi sau khi dùng xong. Bài viết trong kho vẫn được mã hoá.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Chọn nơi ghi…</translation>
    </message>
    <message>
        <source>Write a PDF file</source>
        <translation>Xuất tệp PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF file was written; everybody who gets it can read it.</source>
        <translation>Đã ghi tệp PDF; ai có tệp đều đọc được.</translation>
    </message>
    <message>
        <source>The PDF file could not be written there; choose another folder.</source>
        <translation>Không ghi được tệp PDF ở đó; xin chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::ArticleTextEdit</name>
    <message>
        <source>picture from the clipboard</source>
        <translation>ảnh từ bảng tạm</translation>
    </message>
    <message>
        <source>Caption of the picture</source>
        <translation>Chú thích của ảnh</translation>
    </message>
    <message>
        <source>Who is quoted, and the date (12/05/2026)</source>
        <translation>Trích của ai, ngày nào (12/05/2026)</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::AttachmentDialog</name>
    <message>
        <source>Attached file</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>&amp;What the link says:</source>
        <translation>&amp;Chữ của liên kết:</translation>
    </message>
    <message>
        <source>Saved &amp;as:</source>
        <translation>&amp;Lưu với tên:</translation>
    </message>
    <message>
        <source>Kind and size:</source>
        <translation>Loại và dung lượng:</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Thay đổi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::CorrectionModel</name>
    <message>
        <source>Old font</source>
        <translation>Phông chữ cũ</translation>
    </message>
    <message>
        <source>Marks apart from their letters</source>
        <translation>Dấu tách rời chữ cái</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Ký tự không nhìn thấy</translation>
    </message>
    <message>
        <source>Perhaps a space is missing</source>
        <translation>Có thể thiếu dấu cách</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Nguyên trạng</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đã sửa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::DoctorDialog</name>
    <message>
        <source>Repair the text</source>
        <translation>Sửa lỗi chữ</translation>
    </message>
    <message>
        <source>Old fonts in the text</source>
        <translation>Văn bản dùng phông chữ cũ</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was written with fonts from before Unicode: %n passages are unreadable without those fonts. Below is each as it is in the file and as it reads corrected. The file itself is not changed.</source>
        <translation>
            <numerusform>“%1” được gõ bằng phông chữ có trước Unicode: %n đoạn không đọc được nếu thiếu phông đó. Dưới đây là từng đoạn như trong tệp và sau khi sửa. Bản thân tệp không bị thay đổi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you paste was written with fonts from before Unicode: %n passages are unreadable without those fonts. Below is each as it is and as it reads corrected.</source>
        <translation>
            <numerusform>Nội dung dán được gõ bằng phông chữ có trước Unicode: %n đoạn không đọc được nếu thiếu phông đó. Dưới đây là từng đoạn nguyên trạng và sau khi sửa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in the text can be repaired. Untick what should stay as it is; one undo takes all of it back.</source>
        <translation>
            <numerusform>Có %n chỗ trong văn bản có thể sửa. Bỏ đánh dấu chỗ cần giữ nguyên; hoàn tác một lần là trở lại như cũ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes, before and after</source>
        <translation>Các thay đổi, trước và sau</translation>
    </message>
    <message>
        <source>As it is:</source>
        <translation>Nguyên trạng:</translation>
    </message>
    <message>
        <source>Corrected:</source>
        <translation>Đã sửa:</translation>
    </message>
    <message>
        <source>&amp;Repair what is ticked</source>
        <translation>&amp;Sửa các chỗ đã đánh dấu</translation>
    </message>
    <message>
        <source>&amp;Use the corrected text</source>
        <translation>&amp;Dùng chữ đã sửa</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>&amp;Giữ nguyên</translation>
    </message>
    <message>
        <source>&amp;Do not import it</source>
        <translation>&amp;Không nhập tệp này</translation>
    </message>
    <message>
        <source>&amp;Do not paste it</source>
        <translation>&amp;Không dán</translation>
    </message>
    <message>
        <source>&amp;Change nothing</source>
        <translation>&amp;Không thay đổi gì</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::EditorActions</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Dán thuần văn bản</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Đậm</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Nghiêng</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Gạch chân</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Gạch ngang</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>Chỉ số trên</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>Chỉ số dưới</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>Xoá định dạng</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Đoạn văn</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>Tiêu đề 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>Tiêu đề 3</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>Tiêu đề 4</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Danh sách gạch đầu dòng</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Danh sách đánh số</translation>
    </message>
    <message>
        <source>List level deeper</source>
        <translation>Lùi danh sách vào một cấp</translation>
    </message>
    <message>
        <source>List level out</source>
        <translation>Đưa danh sách ra một cấp</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Make or change a link</source>
        <translation>Tạo hoặc sửa liên kết</translation>
    </message>
    <message>
        <source>Insert a table of 3 × 3 cells</source>
        <translation>Chèn bảng 3 × 3 ô</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>Chèn hàng phía trên</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>Chèn hàng phía dưới</translation>
    </message>
    <message>
        <source>Insert column to the left</source>
        <translation>Chèn cột bên trái</translation>
    </message>
    <message>
        <source>Insert column to the right</source>
        <translation>Chèn cột bên phải</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>Gộp ô</translation>
    </message>
    <message>
        <source>Split cell</source>
        <translation>Tách ô</translation>
    </message>
    <message>
        <source>First row is a header</source>
        <translation>Hàng đầu là tiêu đề</translation>
    </message>
    <message>
        <source>First column is a header</source>
        <translation>Cột đầu là tiêu đề</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>Xoá hàng</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>Xoá cột</translation>
    </message>
    <message>
        <source>Delete table</source>
        <translation>Xoá bảng</translation>
    </message>
    <message>
        <source>Numbers 1, 2, 3</source>
        <translation>Số 1, 2, 3</translation>
    </message>
    <message>
        <source>Letters a, b, c</source>
        <translation>Chữ cái a, b, c</translation>
    </message>
    <message>
        <source>Letters A, B, C</source>
        <translation>Chữ cái A, B, C</translation>
    </message>
    <message>
        <source>Roman numerals i, ii, iii</source>
        <translation>Số La Mã i, ii, iii</translation>
    </message>
    <message>
        <source>Roman numerals I, II, III</source>
        <translation>Số La Mã I, II, III</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::EditorToolBar</name>
    <message>
        <source>Formatting</source>
        <translation>Định dạng</translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation>Kiểu đoạn</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>More formatting</source>
        <translation>Định dạng khác</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Soạn thảo</translation>
    </message>
    <message>
        <source>&amp;Characters</source>
        <translation>C&amp;hữ</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>Đ&amp;oạn</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Chèn</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Bảng</translation>
    </message>
    <message>
        <source>&amp;Find and spelling</source>
        <translation>&amp;Tìm và chính tả</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>P&amp;rint</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Tất cả các lệnh</translation>
    </message>
    <message>
        <source>Kind of &amp;numbers</source>
        <translation>Kiểu đánh &amp;số</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::FindBar</name>
    <message>
        <source>Find and replace</source>
        <translation>Tìm và thay</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Tìm trong bài</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Chỗ trước (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Chỗ tiếp theo (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Thay bằng</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Th&amp;ay</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>Thay &amp;tất cả</translation>
    </message>
    <message>
        <source>Ignore &amp;tone marks</source>
        <translation>Bỏ qua &amp;dấu</translation>
    </message>
    <message>
        <source>“duong” finds “đường” and “Dương”</source>
        <translation>Gõ “duong” tìm được cả “đường” và “Dương”</translation>
    </message>
    <message>
        <source>&amp;Capitals count</source>
        <translation>Phân biệt &amp;hoa thường</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Cả từ</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không thấy</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>đã thay %n chỗ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::HeadingsDialog</name>
    <message>
        <source>Headings from bold lines</source>
        <translation>Tiêu đề mục từ dòng in đậm</translation>
    </message>
    <message numerus="yes">
        <source>%n short bold line(s) look like headings. Headings let readers find their way and screen readers jump; untick what is only bold.</source>
        <translation>
            <numerusform>Có %n dòng in đậm ngắn trông như tiêu đề mục. Tiêu đề mục giúp người đọc tìm ý và trình đọc màn hình chuyển nhanh; bỏ đánh dấu dòng chỉ là chữ đậm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines that look like headings</source>
        <translation>Các dòng trông như tiêu đề mục</translation>
    </message>
    <message>
        <source>Heading %1: %2</source>
        <translation>Tiêu đề %1: %2</translation>
    </message>
    <message>
        <source>&amp;Make them headings</source>
        <translation>Đặt &amp;làm tiêu đề mục</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::HtmlPaster</name>
    <message>
        <source>Pasted as plain text. %1</source>
        <translation>Đã dán dạng văn bản thuần. %1</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Bỏ liên kết</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Đị&amp;a chỉ</translation>
    </message>
    <message>
        <source>This address cannot be published. Use a web address (https://…), an e-mail address or a telephone number.</source>
        <translation>Không đăng được địa chỉ này. Dùng địa chỉ web (https://…), địa chỉ thư điện tử hoặc số điện thoại.</translation>
    </message>
    <message>
        <source>&amp;Make the link</source>
        <translation>&amp;Tạo liên kết</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Thay đổi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::MediaInserter</name>
    <message>
        <source>Insert pictures or attach files</source>
        <translation>Chèn ảnh hoặc đính kèm tệp</translation>
    </message>
    <message>
        <source>Write a note, or change the one at the cursor</source>
        <translation>Viết chú thích, hoặc sửa chú thích tại con trỏ</translation>
    </message>
    <message>
        <source>Details of the picture, file or note at the cursor</source>
        <translation>Chi tiết của ảnh, tệp hoặc chú thích tại con trỏ</translation>
    </message>
    <message>
        <source>“%1” was not inserted; the article is unchanged. %2</source>
        <translation>Không chèn “%1”; bài viết không thay đổi. %2</translation>
    </message>
    <message>
        <source>Pictures and documents (*.jpg *.jpeg *.png *.webp *.gif *.heic *.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx *.odt *.ods *.odp *.rtf *.txt *.csv *.zip)</source>
        <translation>Ảnh và tài liệu (*.jpg *.jpeg *.png *.webp *.gif *.heic *.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx *.odt *.ods *.odp *.rtf *.txt *.csv *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>There is no picture, file or note at the cursor.</source>
        <translation>Tại con trỏ không có ảnh, tệp hay chú thích nào.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::NoteDialog</name>
    <message>
        <source>New note</source>
        <translation>Chú thích mới</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Sửa chú thích</translation>
    </message>
    <message>
        <source>&amp;Text of the note:</source>
        <translation>&amp;Nội dung chú thích:</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Nội dung chú thích</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Bỏ chú thích</translation>
    </message>
    <message>
        <source>&amp;Insert the note</source>
        <translation>&amp;Chèn chú thích</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Thay đổi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::OutlinePane</name>
    <message>
        <source>This heading is empty.</source>
        <translation>Đề mục này để trống.</translation>
    </message>
    <message>
        <source>Heading %1 follows heading %2: a level is missing between them.</source>
        <translation>Đề mục cấp %1 đứng ngay sau đề mục cấp %2: thiếu một cấp ở giữa.</translation>
    </message>
    <message>
        <source>The first heading should be a heading 2.</source>
        <translation>Đề mục đầu tiên nên là đề mục cấp 2.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>Heading %1: %2. %3</source>
        <translation>Đề mục cấp %1: %2. %3</translation>
    </message>
    <message>
        <source>No headings yet.</source>
        <translation>Chưa có đề mục nào.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Dàn ý</translation>
    </message>
    <message>
        <source>Close the outline (Esc)</source>
        <translation>Đóng dàn ý (Esc)</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::PictureComparison</name>
    <message>
        <source>The picture before and after</source>
        <translation>Ảnh trước và sau</translation>
    </message>
    <message>
        <source>Left and right arrow keys move the line between the original and the published picture.</source>
        <translation>Phím mũi tên trái, phải dời vạch giữa ảnh gốc và ảnh sẽ đăng.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Ảnh gốc</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Ảnh đăng</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message numerus="yes">
        <source>Insert a picture (%n more to come)</source>
        <translation>
            <numerusform>Chèn ảnh (còn %n ảnh nữa)</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>Chèn ảnh</translation>
    </message>
    <message>
        <source>&amp;Small file</source>
        <translation>&amp;Nhẹ</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>&amp;Vừa</translation>
    </message>
    <message>
        <source>&amp;Fine detail</source>
        <translation>Nét ca&amp;o</translation>
    </message>
    <message>
        <source>&amp;Pixel by pixel</source>
        <translation>Từng đ&amp;iểm ảnh</translation>
    </message>
    <message>
        <source>What the picture shows, for those who cannot see it</source>
        <translation>Ảnh cho thấy gì, dành cho người không nhìn được</translation>
    </message>
    <message>
        <source>&amp;Decoration only: readers miss nothing without it</source>
        <translation>Chỉ để t&amp;rang trí: không có ảnh này người đọc không thiếu gì</translation>
    </message>
    <message>
        <source>Who took it</source>
        <translation>Người chụp</translation>
    </message>
    <message>
        <source>&amp;Alternative text:</source>
        <translation>Mô tả t&amp;hay ảnh:</translation>
    </message>
    <message>
        <source>&amp;Credit:</source>
        <translation>&amp;Tác giả ảnh:</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Chèn</translation>
    </message>
    <message>
        <source>S&amp;kip this one</source>
        <translation>&amp;Bỏ qua ảnh này</translation>
    </message>
    <message>
        <source>Insert a&amp;ll, describe later</source>
        <translation>Chèn tất cả, &amp;mô tả sau</translation>
    </message>
    <message>
        <source>Preparing the picture…</source>
        <translation>Đang chuẩn bị ảnh…</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>Ảnh đăng: %1</translation>
    </message>
    <message>
        <source>Original: %1, kept encrypted in this workspace
Published: %2, without place or device data</source>
        <translation>Ảnh gốc: %1, giữ mã hoá trong kho này
Ảnh đăng: %2, không còn dữ liệu vị trí và thiết bị</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Tha&amp;y đổi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::SpellingBar</name>
    <message>
        <source>Spelling</source>
        <translation>Chính tả</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>Viết thay bằng</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Bỏ qua</translation>
    </message>
    <message>
        <source>Leaves this word alone until the workspace is locked</source>
        <translation>Không báo từ này nữa cho đến khi khoá kho làm việc</translation>
    </message>
    <message>
        <source>&amp;Add word</source>
        <translation>&amp;Thêm từ</translation>
    </message>
    <message>
        <source>Takes the word into the unit&apos;s own words, kept in the encrypted workspace</source>
        <translation>Đưa từ này vào danh sách từ riêng của đơn vị, lưu trong kho làm việc đã mã hoá</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Not in the dictionary: “%1”</source>
        <translation>Không có trong từ điển: “%1”</translation>
    </message>
    <message>
        <source>No more words that are not in the dictionary.</source>
        <translation>Không còn từ nào nằm ngoài từ điển.</translation>
    </message>
    <message>
        <source>The Vietnamese dictionary is not installed; ask for the package hunspell-vi. The text is unchanged.</source>
        <translation>Máy này chưa cài từ điển tiếng Việt; xin cài gói hunspell-vi. Bài viết không bị thay đổi.</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::SpellingMenu</name>
    <message>
        <source>No suggestion</source>
        <translation>Không có gợi ý</translation>
    </message>
    <message>
        <source>Add to the unit&apos;s words</source>
        <translation>Thêm vào từ điển của đơn vị</translation>
    </message>
    <message>
        <source>Leave alone until the workspace is locked</source>
        <translation>Bỏ qua cho đến khi khoá kho làm việc</translation>
    </message>
</context>
<context>
    <name>bantin::ui::editor::TextTools</name>
    <message>
        <source>Repair old fonts and damaged letters</source>
        <translation>Sửa phông cũ và chữ hỏng</translation>
    </message>
    <message>
        <source>Headings from bold lines</source>
        <translation>Tiêu đề mục từ dòng in đậm</translation>
    </message>
    <message>
        <source>Nothing in the text needs repair.</source>
        <translation>Không có chữ nào cần sửa.</translation>
    </message>
    <message>
        <source>No short bold line looks like a heading.</source>
        <translation>Không có dòng in đậm ngắn nào trông như tiêu đề mục.</translation>
    </message>
</context>
</TS>
